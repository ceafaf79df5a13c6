package io.github.indicatorrefinery.transforms.score.metric;

import io.github.indicatorrefinery.transforms.score.layout.LineOrder;
import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import io.github.indicatorrefinery.transforms.score.text.TextLine;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;
import java.util.List;

/**
 * Whether the answer is laid out for reading and in order. Layout is how many headings, items and
 * paragraphs divide it; order is whether lists continue, introductions are followed by what they
 * introduce, and sentences are built as sentences are.
 */
final class ClarityStructure implements MetricFunction {
  /** Longer than this, a paragraph is a wall. */
  private static final double WORDS_PER_LINE = 60;

  /** In the export 1 article of 400 is misplaced, with its words shuffled 1 of 3. */
  private static final double MISPLACED_COST = 4;

  /** A list marker inside a line shows that the lines of a list were lost. */
  private static final double STRAY_MARKER_COST = 0.04;

  /** "Here is an overview" in the middle tells nothing; two of them are enough to judge. */
  private static final double ANNOUNCEMENT_COST = 0.03;

  private static final int MAX_ANNOUNCEMENTS = 2;

  private final double halfLines;

  ClarityStructure(MetricAmounts amounts) {
    halfLines = amounts.lines();
  }

  @Override
  public Metric of(AnalysedPair pair) {
    AnswerText answer = pair.answer();
    if (answer.words() == 0) {
      return new Metric("clarity_structure", 0, "no words");
    }
    double layout = layout(answer);
    double order = LineOrder.of(answer.lines()) * wordOrder(answer) * tidiness(answer);
    int structured = structured(answer.lines());
    return new Metric(
        "clarity_structure",
        Math.min(1, layout * order),
        structured
            + " structured of "
            + answer.lines().size()
            + " lines, "
            + Math.round(order * 100)
            + " % in order");
  }

  private double layout(AnswerText answer) {
    double divided = MetricFunction.saturating(structured(answer.lines()), halfLines);
    double wordsPerLine = (double) answer.words() / answer.lines().size();
    double airy = Math.min(1, WORDS_PER_LINE / wordsPerLine);
    return 0.2 + 0.5 * divided + 0.3 * airy;
  }

  private static int structured(List<TextLine> lines) {
    int structured = 0;
    for (TextLine line : lines) {
      structured +=
          line.isItem() || line.kind() == TextLine.Kind.HEADING || line.afterBlank() ? 1 : 0;
    }
    return structured;
  }

  private static double tidiness(AnswerText answer) {
    double announced = ANNOUNCEMENT_COST * Math.min(MAX_ANNOUNCEMENTS, answer.announcements());
    return Math.max(0, 1 - STRAY_MARKER_COST * answer.strayMarkers() - announced);
  }

  private static double wordOrder(AnswerText answer) {
    double misplaced = (double) answer.misplacedArticles() / Math.max(4, answer.articles());
    double lower = (double) answer.lowerStarts() / Math.max(4, answer.sentences());
    return Math.max(0, 1 - MISPLACED_COST * misplaced) * Math.max(0, 1 - lower / 2);
  }
}
