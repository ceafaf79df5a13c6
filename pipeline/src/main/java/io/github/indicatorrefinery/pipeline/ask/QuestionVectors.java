package io.github.indicatorrefinery.pipeline.ask;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedText;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import io.github.indicatorrefinery.transforms.embed.SentenceEncoder;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.util.List;

/**
 * The vectors of what is asked: half of the words as they are asked, half of their form, which is
 * what the vectors of a run are of. By the form alone a question in words of its own loses what it
 * says besides; by its words alone {@code formula of the MACD} is far from every pair, for the form
 * spells the name out.
 *
 * <p>Indicators have the names of the bundled catalog. Not safe for concurrent use.
 */
final class QuestionVectors {
  private final ComparedText form = new ComparedText(QuestionLexicon.of(Catalog.bundled()));

  /** The vector of a question, of unit length. */
  float[] of(String question) {
    List<Embedding> two = SentenceEncoder.shared().encode(List.of(question, form.of(question)));
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
}
