package io.github.indicatorrefinery.transforms.score.metric;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether what the answer states agrees with the knowledge base. Most answers state nothing that
 * can be checked; they stand between those that were found right and those that were found wrong.
 */
final class TechnicalAccuracy implements MetricFunction {
  /** Nearer to right than to wrong: most statements that can be checked are right. */
  private static final double NOTHING_CHECKED = 0.8;

  /** One wrong formula spoils what a reader learns, however much beside it is right. */
  private static final double WITH_A_WRONG_ONE = 0.3;

  /** As much of a statement as tells which one is meant. */
  private static final int QUOTE_CHARS = 60;

  /** The rest is among the facts of the pair. */
  private static final int QUOTES = 3;

  private final double halfStatements;

  TechnicalAccuracy(MetricAmounts amounts) {
    halfStatements = amounts.statements();
  }

  @Override
  public Metric of(AnalysedPair pair) {
    List<Fact> wrong = new ArrayList<>();
    List<Fact> right = new ArrayList<>();
    for (Fact fact : pair.facts()) {
      switch (fact.verdict()) {
        case WRONG -> wrong.add(fact);
        case CORRECT, VARIANT -> right.add(fact);
        case NOT_CHECKABLE -> {}
      }
    }
    return new Metric(
        "technical_accuracy", value(wrong.size(), right.size()), reason(wrong, right));
  }

  private double value(int wrong, int right) {
    if (wrong > 0) {
      return WITH_A_WRONG_ONE * right / (wrong + right);
    }
    double confirmed = MetricFunction.saturating(right, halfStatements);
    return NOTHING_CHECKED + (1 - NOTHING_CHECKED) * confirmed;
  }

  private static String reason(List<Fact> wrong, List<Fact> right) {
    if (wrong.isEmpty() && right.isEmpty()) {
      return "nothing that could be checked";
    }
    List<Fact> quoted = wrong.isEmpty() ? right : wrong;
    StringBuilder reason = new StringBuilder();
    reason.append(right.size()).append(" right, ").append(wrong.size()).append(" wrong: ");
    for (int i = 0; i < Math.min(QUOTES, quoted.size()); i++) {
      reason.append(i == 0 ? "" : "; ").append(quote(quoted.get(i).quote()));
    }
    return reason.toString();
  }

  /** On one line, for the metrics of a pair stand one a line. */
  private static String quote(String span) {
    String line = span.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) > QUOTE_CHARS) {
      line = line.substring(0, line.offsetByCodePoints(0, QUOTE_CHARS)) + "\u2026";
    }
    return '"' + line + '"';
  }
}
