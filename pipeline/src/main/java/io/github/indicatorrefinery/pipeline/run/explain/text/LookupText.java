package io.github.indicatorrefinery.pipeline.run.explain.text;

import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair;
import io.github.indicatorrefinery.pipeline.run.explain.database.KeptQuestion;
import io.github.indicatorrefinery.pipeline.run.explain.database.Listed;
import io.github.indicatorrefinery.pipeline.run.explain.database.PairName;
import io.github.indicatorrefinery.pipeline.run.report.OneLine;
import java.util.List;

/** What a person is told whose name for a pair leads to none or to several. */
public final class LookupText {
  private static final String ALLOWED =
      "allowed is an id of this run, its first 6 digits or more, or the text of a question";

  /** Three lines of a terminal. */
  private static final int ANSWER_START = 240;

  private LookupText() {}

  /**
   * No pair has this name.
   *
   * @param run the folder that was looked in
   */
  public static String nothing(PairName name, String run) {
    return switch (name.kind()) {
      case ID -> "%s: no pair of %s has this id; %s".formatted(name.text(), run, ALLOWED);
      case BEGINNING ->
          "%s: no id of a pair of %s begins so; %s".formatted(name.text(), run, ALLOWED);
      case QUESTION ->
          "\"%s\": no pair of %s has this question; %s".formatted(name.text(), run, ALLOWED);
    };
  }

  /** No pair has this question, and these are near it. */
  public static String nearest(PairName name, List<KeptQuestion> nearest) {
    TextLines lines = new TextLines();
    lines.add(
        "\"%s\": nobody asked just this; the nearest questions that were kept:"
            .formatted(name.text()));
    for (KeptQuestion near : nearest) {
      lines.add("");
      lines.add("%s  %s".formatted(near.pairId(), near.question()));
      lines.add("  " + OneLine.of(near.answer(), ANSWER_START));
    }
    return lines.text();
  }

  /** Ids of different pairs begin so. */
  public static List<String> several(PairName name, List<DecidedPair> found) {
    TextLines lines = new TextLines();
    lines.add(
        "%s: several ids begin so; allowed is one of them, or more digits:".formatted(name.text()));
    PairText.addBrief(Listed.of(found), lines);
    return lines.lines();
  }
}
