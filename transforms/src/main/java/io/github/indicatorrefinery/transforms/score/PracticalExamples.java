package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;

/** Whether the answer shows what it says: examples, calculations, figures, numbers. */
final class PracticalExamples implements MetricFunction {
  /** An announced example is worth four bare numbers; a percentage or a sum of money two. */
  private static final double NUMBER_WORTH = 0.25;

  private static final double FIGURE_WORTH = 0.5;

  private final double halfSigns;

  PracticalExamples(ScoringRules rules) {
    halfSigns = rules.amounts().exampleSigns();
  }

  @Override
  public Metric of(AnalysedPair pair) {
    AnswerText answer = pair.answer();
    double signs =
        answer.exampleCues() + FIGURE_WORTH * answer.figures() + NUMBER_WORTH * answer.numbers();
    return new Metric(
        "practical_examples",
        MetricFunction.saturating(signs, halfSigns),
        answer.exampleCues()
            + " example words, "
            + answer.figures()
            + " figures, "
            + answer.numbers()
            + " numbers");
  }
}
