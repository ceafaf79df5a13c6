package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;

/** Whether the answer speaks of what was asked, and does so from its opening on. */
final class Alignment implements MetricFunction {
  /** What stands anywhere counts most; an answer may take up the rest of a question late. */
  private static final double ANYWHERE = 0.7;

  /** Three of four terms of a question in two sentences is as direct as prose gets. */
  private static final double DIRECT = 0.6;

  @Override
  public Metric of(AnalysedPair pair) {
    AnswerText answer = pair.answer();
    int terms = answer.questionTerms();
    if (terms == 0) {
      return new Metric("alignment", 0, "the question has no content words");
    }
    double anywhere = (double) answer.answeredTerms() / terms;
    double opening = Math.min(1, answer.openingTerms() / (terms * DIRECT));
    return new Metric(
        "alignment",
        ANYWHERE * anywhere + (1 - ANYWHERE) * opening,
        answer.answeredTerms()
            + " of "
            + terms
            + " terms answered, "
            + answer.openingTerms()
            + " in the opening");
  }
}
