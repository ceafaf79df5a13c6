package io.github.indicatorrefinery.transforms.score.metric;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;

/**
 * Whether the answer speaks of what was asked, and says so in its opening. What it announces there
 * tells most: answers to two questions on one indicator share its words, but each opens with its
 * own. Of 2,955 answers exchanged for another of their session the share of terms in the opening
 * fell by 0.54 on average, the share anywhere by 0.44.
 *
 * <p>Words alone, and no embeddings: of 800 answers exchanged for a neighbour's, this tells the own
 * answer from the other with an area under the ROC curve of 0.881, the cosine of question and
 * opening with 0.786, and every mixture of both with less than the words ({@code
 * scripts/bench/alignment}). Sentence vectors say what a text is about, which neighbours share.
 */
final class Alignment implements MetricFunction {
  /** An answer may take up the rest of a question late. */
  private static final double ANYWHERE = 0.3;

  @Override
  public Metric of(AnalysedPair pair) {
    int terms = pair.answer().questionTerms();
    if (terms == 0) {
      return new Metric("alignment", 0, "the question has no content words");
    }
    double anywhere = (double) pair.answer().answeredTerms() / terms;
    double opening = (double) pair.openingTerms() / terms;
    double share = ANYWHERE * anywhere + (1 - ANYWHERE) * opening;
    return new Metric(
        "alignment",
        squared(share),
        pair.answer().answeredTerms()
            + " of "
            + terms
            + " terms answered, "
            + pair.openingTerms()
            + " in the opening");
  }

  /** The half of a question that goes unanswered is often the half that was asked. */
  private static double squared(double share) {
    return Math.min(1, share * share);
  }
}
