package io.github.indicatorrefinery.pipeline.run.dedupreport.rendering;

import io.github.indicatorrefinery.pipeline.run.GuardWords;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.ComparedQuestions;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.QuestionPair;
import io.github.indicatorrefinery.pipeline.run.report.OneLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/** How both forms of the report write numbers and texts. */
final class Figures {
  /** More of a question than this helps nobody to compare it. */
  private static final int MOST_CHARACTERS = 400;

  private Figures() {}

  static String count(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** With two decimals, or with all where it has more. */
  static String threshold(double threshold) {
    String brief = String.format(Locale.ROOT, "%.2f", threshold);
    return Double.parseDouble(brief) == threshold
        ? brief
        : BigDecimal.valueOf(threshold).toPlainString();
  }

  static String distance(@Nullable Double distance) {
    return distance == null ? "-" : String.format(Locale.ROOT, "%.4f", distance);
  }

  static String similarity(double similarity) {
    return String.format(Locale.ROOT, "%.3f", similarity);
  }

  /** Of a hundred, with one decimal. */
  static String share(int part, int whole) {
    return String.format(Locale.ROOT, "%.1f%%", whole == 0 ? 0 : 100.0 * part / whole);
  }

  /** In one line, and cut where it is long. */
  static String line(String text) {
    return OneLine.of(text, MOST_CHARACTERS);
  }

  /** Such as {@code refused by number; coin (14 against 21)}, in one line. */
  static String verdict(ComparedQuestions run, QuestionPair pair) {
    ComparedQuestions.Ruling ruling = run.ruling(pair);
    if (!pair.isGuarded()) {
      return ruling.label();
    }
    String by = ruling == ComparedQuestions.Ruling.REFUSED ? " by " : ", but for ";
    return line(
        ruling.label()
            + by
            + String.join("; ", pair.guards())
            + " ("
            + String.join("; ", reasons(pair))
            + ")");
  }

  /** What the guards of a pair mean, in words. */
  static List<String> reasons(QuestionPair pair) {
    return GuardWords.all(RunTables.joined(pair.guards()), pair.guardDetail());
  }
}
