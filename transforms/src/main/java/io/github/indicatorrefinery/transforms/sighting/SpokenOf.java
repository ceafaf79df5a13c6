package io.github.indicatorrefinery.transforms.sighting;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;

/** Which pairs somebody speaks of. A worker has its own. */
public interface SpokenOf extends Serializable, Closeable {
  /** Whether of this one. */
  boolean speakOf(String pairId) throws IOException;
}
