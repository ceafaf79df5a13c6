package io.github.indicatorrefinery.transforms.embed;

import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Embeddings that an earlier run made with the same model, so that they need not be made again. */
public interface EarlierEmbeddings extends Serializable, Closeable {
  /** Nothing from earlier. */
  EarlierEmbeddings NONE = candidates -> Map.of();

  /** The known ones, by pair id: only where the question is the same to the letter. */
  Map<String, Embedding> of(List<Candidate> candidates);

  /** Lets go of what was opened; a later question opens it again. */
  @Override
  default void close() throws IOException {}
}
