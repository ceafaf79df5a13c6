package io.github.indicatorrefinery.transforms.score.metric;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;

/**
 * How much of the answer shows what it says: examples, calculations, figures and numbers by length.
 * A long answer needs more of them than a short one; how long it is counts elsewhere.
 */
final class PracticalExamples implements MetricFunction {
  /** An announced example is worth four bare numbers; a percentage or a sum of money two. */
  private static final double NUMBER_WORTH = 0.25;

  private static final double FIGURE_WORTH = 0.5;

  /** One example makes a short answer no treatise: what is shorter counts as this long. */
  private static final double MIN_CHARS = 800;

  private final double halfSigns;

  PracticalExamples(MetricAmounts amounts) {
    halfSigns = amounts.exampleSigns();
  }

  @Override
  public Metric of(AnalysedPair pair) {
    AnswerText answer = pair.answer();
    double signs =
        answer.exampleCues() + FIGURE_WORTH * answer.figures() + NUMBER_WORTH * answer.numbers();
    double chars = Math.max(MIN_CHARS, answer.text().length());
    return new Metric(
        "practical_examples",
        MetricFunction.saturating(signs / chars * 1_000, halfSigns),
        answer.exampleCues()
            + " example words, "
            + answer.figures()
            + " figures, "
            + answer.numbers()
            + " numbers");
  }
}
