package io.github.indicatorrefinery.pipeline.ask;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedText;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import io.github.indicatorrefinery.transforms.embed.SentenceEncoder;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The vectors of what is asked: half of the words as they are asked, half of their form, which is
 * what the vectors of a run are of. By the form alone a question in words of its own loses what it
 * says besides; by its words alone {@code formula of the MACD} is far from every pair, for the form
 * spells the name out.
 *
 * <p>Those asked last are kept: a page searches, filters and asks with one question, and its vector
 * takes longer than all else of a search (7 of 14 ms). Indicators have the names of the bundled
 * catalog. Safe for concurrent use.
 */
final class QuestionVectors {
  /** 6 MB of vectors and at most 32 MB of texts, which are a few hundred KB as people ask. */
  private static final int MOST = 4_000;

  private final ComparedText form = new ComparedText(QuestionLexicon.of(Catalog.bundled()));

  private final Map<String, float[]> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > MOST;
        }
      };

  /** The vector of a question, of unit length, which nobody changes. */
  float[] of(String question) {
    float[] vector = kept(question);
    if (vector == null) {
      vector = mean(SentenceEncoder.shared().encode(List.of(question, form(question))));
      keep(question, vector);
    }
    return vector;
  }

  private static float[] mean(List<Embedding> two) {
    float[] mean = new float[two.get(0).dimensions()];
    double squares = 0;
    for (int i = 0; i < mean.length; i++) {
      mean[i] = two.get(0).get(i) + two.get(1).get(i);
      squares += mean[i] * mean[i];
    }
    // Only opposite vectors have no mean direction, and those of one question are near.
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= length;
    }
    return mean;
  }

  private synchronized String form(String question) {
    return form.of(question);
  }

  private synchronized float @Nullable [] kept(String question) {
    return kept.get(question);
  }

  private synchronized void keep(String question, float[] vector) {
    kept.put(question, vector);
  }
}
