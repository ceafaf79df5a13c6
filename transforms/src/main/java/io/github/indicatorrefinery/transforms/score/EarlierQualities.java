package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.values.Quality;
import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;

/** What an earlier run worked out of its pairs, so that it need not be worked out again. */
public interface EarlierQualities extends Serializable, Closeable {
  /** Nothing from earlier. */
  EarlierQualities NONE = (pairId, key) -> Optional.empty();

  /**
   * The quality of a pair, where it is known under the very same key.
   *
   * @param key by {@link QualityKey}
   */
  Optional<Quality> of(String pairId, String key);

  /** Lets go of what was opened; a later question opens it again. */
  @Override
  default void close() throws IOException {}
}
