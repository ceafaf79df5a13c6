package io.github.indicatorrefinery.transforms.formula.compare;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How a candidate relates to a reference.
 *
 * @param factor what the reference is multiplied with; 1 where it is not
 * @param offset what is added after that; 0 where nothing is
 * @param counterExample a period that shows the difference, for {@code EDGE} and {@code DIFFERENT}
 * @param reason the relation in words; empty for {@code EQUAL}
 */
public record FormulaComparison(
    Relation relation,
    double factor,
    double offset,
    Optional<CounterExample> counterExample,
    String reason) {
  /** From the same to nothing that can be told. */
  public enum Relation {
    /** The same in all samples. */
    EQUAL,
    /** The same except where values stand still or are 0: another convention, no other meaning. */
    EDGE,
    /** A constant multiple, such as a percentage of a fraction. */
    SCALED,
    /** The same with the opposite sign. */
    NEGATED,
    /** A constant is added, such as the 100 between two kinds of rate of change. */
    SHIFTED,
    /** A constant multiple and a constant added, such as CMO and RSI. */
    LINEAR,
    /** A constant is added that differs from series to series: a total with another start. */
    RESTARTED,
    DIFFERENT,
    /** The candidate cannot be computed or has hardly a value, or the reference tells nothing. */
    UNDEFINED
  }

  public FormulaComparison {
    requireNonNull(relation, "relation");
    requireNonNull(counterExample, "counterExample");
    requireNonNull(reason, "reason");
  }

  static FormulaComparison equal() {
    return new FormulaComparison(Relation.EQUAL, 1, 0, Optional.empty(), "");
  }

  static FormulaComparison linear(double factor, double offset) {
    String multiple =
        factor == 1
            ? "the reference"
            : factor == -1
                ? "the reference with the opposite sign"
                : Digits.text(factor) + " times the reference";
    String sum =
        offset == 0 ? "" : (offset < 0 ? " minus " : " plus ") + Digits.text(Math.abs(offset));
    return new FormulaComparison(
        relationOf(factor, offset), factor, offset, Optional.empty(), multiple + sum);
  }

  static FormulaComparison restarted() {
    return new FormulaComparison(
        Relation.RESTARTED,
        1,
        Double.NaN,
        Optional.empty(),
        "the reference plus a constant that depends on the series, as of another start");
  }

  static FormulaComparison differing(Relation relation, CounterExample example) {
    return new FormulaComparison(relation, 1, 0, Optional.of(example), example.text());
  }

  static FormulaComparison undefined(String reason) {
    return new FormulaComparison(Relation.UNDEFINED, 1, 0, Optional.empty(), reason);
  }

  private static Relation relationOf(double factor, double offset) {
    if (factor == 1) {
      return Relation.SHIFTED;
    }
    if (offset != 0) {
      return Relation.LINEAR;
    }
    return factor == -1 ? Relation.NEGATED : Relation.SCALED;
  }
}
