package io.github.indicatorrefinery.transforms.score.metric;

import io.github.indicatorrefinery.transforms.score.flag.Truncation;
import io.github.indicatorrefinery.transforms.score.layout.Closing;
import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import io.github.indicatorrefinery.transforms.score.text.TextLine;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the answer is whole: it begins at a beginning, makes its points, comes to a conclusion,
 * names its sources and ends where a text ends. Text cut at a random place loses its end. In which
 * order these parts stand is for {@link ClarityStructure} to see.
 */
final class Completeness implements MetricFunction {
  private static final double END = 0.4;
  private static final double CONCLUSION = 0.2;
  private static final double BEGINNING = 0.1;
  private static final double SOURCES = 0.15;
  private static final double POINTS = 0.15;

  /** A closing paragraph has at least a dozen words; a caption or a stray line has fewer. */
  private static final int CONCLUSION_WORDS = 12;

  private final double halfPoints;
  private final double halfSources;

  Completeness(MetricAmounts amounts) {
    halfPoints = amounts.points();
    halfSources = amounts.sources();
  }

  @Override
  public Metric of(AnalysedPair pair) {
    AnswerText answer = pair.answer();
    List<String> missing = new ArrayList<>();
    List<TextLine> lines = answer.lines();
    int opening = Closing.sourcesAnywhere(lines);
    boolean ends = !lines.isEmpty() && !Truncation.isTruncated(answer);
    double value =
        part(END, ends, "end", missing)
            + part(BEGINNING, begins(answer), "beginning", missing)
            + part(
                CONCLUSION, lines.stream().anyMatch(Completeness::concludes), "conclusion", missing)
            + sources(Closing.sources(lines, opening), missing)
            + POINTS * MetricFunction.saturating(points(lines), halfPoints);
    String reason = missing.isEmpty() ? "whole" : "without " + String.join(", ", missing);
    return new Metric("completeness", Math.min(1, value), reason);
  }

  private double sources(int lines, List<String> missing) {
    part(SOURCES, lines > 0, "sources", missing);
    return SOURCES * MetricFunction.saturating(lines, halfSources);
  }

  private static double part(double worth, boolean there, String name, List<String> missing) {
    if (!there) {
      missing.add(name);
    }
    return there ? worth : 0;
  }

  /** A heading, a paragraph or the first item of a list; not the middle of one. */
  private static boolean begins(AnswerText answer) {
    if (answer.lines().isEmpty()) {
      return false;
    }
    TextLine first = answer.lines().get(0);
    return first.indent() == 0
        && !first.startsLower()
        && !first.opensSources()
        && !first.leansBack()
        && first.number() <= 1
        && first.kind() != TextLine.Kind.BULLET;
  }

  /** A paragraph that is no item, introduces nothing and stands behind a list or a gap. */
  private static boolean concludes(TextLine line) {
    return line.kind() == TextLine.Kind.PROSE
        && line.indent() == 0
        && line.afterBlank()
        && line.words() >= CONCLUSION_WORDS
        && line.isClosed();
  }

  private static int points(List<TextLine> lines) {
    int points = 0;
    for (TextLine line : lines) {
      points += line.isClosed() || line.isItem() ? 1 : 0;
    }
    return points;
  }
}
