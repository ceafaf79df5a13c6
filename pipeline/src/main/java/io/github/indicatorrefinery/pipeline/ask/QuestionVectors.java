package io.github.indicatorrefinery.pipeline.ask;

import io.github.indicatorrefinery.transforms.embed.SentenceEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The vectors of questions. Those asked last are kept: a page searches, filters and asks with one
 * question, and its vector takes longer than all else of a search (7 of 14 ms). Safe for concurrent
 * use.
 */
final class QuestionVectors {
  /** 6 MB of vectors and at most 32 MB of texts, which are a few hundred KB as people ask. */
  private static final int MOST = 4_000;

  private final Map<String, float[]> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > MOST;
        }
      };

  /** The vector of a question, which nobody changes. */
  float[] of(String question) {
    float[] vector = kept(question);
    if (vector == null) {
      vector = SentenceEncoder.shared().encode(List.of(question)).get(0).toArray();
      keep(question, vector);
    }
    return vector;
  }

  private synchronized float @Nullable [] kept(String question) {
    return kept.get(question);
  }

  private synchronized void keep(String question, float[] vector) {
    kept.put(question, vector);
  }
}
