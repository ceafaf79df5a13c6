package io.github.indicatorrefinery.transforms.facts.find;

import static java.util.Objects.requireNonNull;

/**
 * A formula as an answer states it.
 *
 * @param quote the statement as it stands in the answer
 * @param announced what the words before the formula say that it computes, as in "the formula for
 *     the EMA is: …"; empty where they say nothing
 * @param left the name before the equals sign
 * @param right what it is said to be
 * @param condition where it is said to hold, as in "if close > previous close"; empty where no
 *     condition is stated
 * @param isExplicit whether there is an equals sign
 * @param doubt why it may not be all that the text says of the calculation; empty where nothing
 *     speaks for that
 */
public record Statement(
    String quote,
    String announced,
    String left,
    String right,
    String condition,
    boolean isExplicit,
    String doubt) {
  public Statement {
    requireNonNull(quote, "quote");
    requireNonNull(announced, "announced");
    requireNonNull(left, "left");
    requireNonNull(right, "right");
    requireNonNull(condition, "condition");
    requireNonNull(doubt, "doubt");
  }

  /** The same, with a reason to doubt it. */
  Statement doubted(String why) {
    return new Statement(quote, announced, left, right, condition, isExplicit, why);
  }
}
