package io.github.indicatorrefinery.transforms.embed;

import io.github.indicatorrefinery.transforms.values.Embedding;
import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;

/** Embeddings that an earlier run made with the same model, so that they need not be made again. */
public interface EarlierEmbeddings extends Serializable, Closeable {
  /** Nothing from earlier. */
  EarlierEmbeddings NONE = (pairId, key) -> Optional.empty();

  /**
   * The embedding of a pair's question, where it is known under the very same key.
   *
   * @param key by {@link EmbeddingKey}
   */
  Optional<Embedding> of(String pairId, String key);

  /** Lets go of what was opened; a later question opens it again. */
  @Override
  default void close() throws IOException {}
}
