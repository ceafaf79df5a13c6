package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.score.flag.Truncation;
import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import io.github.indicatorrefinery.transforms.score.text.TextLine;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the answer is whole: it begins at a beginning, makes its points, comes to a conclusion,
 * names its sources and ends where a text ends. Text cut at a random place loses its end; lines put
 * in another order lose both ends.
 */
final class Completeness implements MetricFunction {
  private static final double END = 0.3;
  private static final double CONCLUSION = 0.25;
  private static final double BEGINNING = 0.15;
  private static final double SOURCES = 0.15;
  private static final double POINTS = 0.15;

  /** A closing paragraph has at least a dozen words; a caption or a stray line has fewer. */
  private static final int CONCLUSION_WORDS = 12;

  private final double halfPoints;
  private final double halfSources;

  Completeness(ScoringRules rules) {
    halfPoints = rules.amounts().points();
    halfSources = rules.amounts().sources();
  }

  @Override
  public Metric of(AnalysedPair pair) {
    AnswerText answer = pair.answer();
    List<String> missing = new ArrayList<>();
    int sources = answer.sourcesStart();
    boolean ends = !answer.lines().isEmpty() && !Truncation.isTruncated(answer);
    double value =
        part(END, ends, "end", missing)
            + part(BEGINNING, begins(answer), "beginning", missing)
            + part(CONCLUSION, concludes(answer, sources), "conclusion", missing)
            + sources(answer.lines().size() - 1 - sources, missing)
            + POINTS * MetricFunction.saturating(points(answer, sources), halfPoints);
    String reason = missing.isEmpty() ? "whole" : "without " + String.join(", ", missing);
    return new Metric("completeness", Math.min(1, value), reason);
  }

  private double sources(int lines, List<String> missing) {
    part(SOURCES, lines > 0, "sources", missing);
    return SOURCES * MetricFunction.saturating(Math.max(0, lines), halfSources);
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

  /** The last line before the sources is a paragraph that is no item and introduces nothing. */
  private static boolean concludes(AnswerText answer, int sources) {
    if (sources < 2) {
      return false;
    }
    TextLine last = answer.lines().get(sources - 1);
    return last.kind() == TextLine.Kind.PROSE
        && last.indent() == 0
        && last.afterBlank()
        && last.words() >= CONCLUSION_WORDS
        && last.isClosed();
  }

  private static int points(AnswerText answer, int sources) {
    int points = 0;
    for (TextLine line : answer.lines().subList(0, sources)) {
      points += line.isClosed() || line.isItem() ? 1 : 0;
    }
    return points;
  }
}
