package io.github.indicatorrefinery.transforms.facts.verdict;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.Fact.Verdict;

/** What a comparison with the knowledge base came to, and why; better ones come first. */
public record Finding(Verdict verdict, String reason) {
  public static final Finding CORRECT = new Finding(Verdict.CORRECT, "");

  public Finding {
    requireNonNull(verdict, "verdict");
    requireNonNull(reason, "reason");
  }

  static Finding variant(String name) {
    return new Finding(Verdict.VARIANT, name);
  }

  static Finding wrong(String difference) {
    return new Finding(Verdict.WRONG, difference);
  }

  public static Finding notCheckable(String why) {
    return new Finding(Verdict.NOT_CHECKABLE, why);
  }

  /** The better of two readings counts: what can be read as right is not called wrong. */
  Finding or(Finding other) {
    return rank(other.verdict) < rank(verdict) ? other : this;
  }

  /** The order in which verdicts count, the best first. */
  public static int rank(Verdict verdict) {
    return switch (verdict) {
      case CORRECT -> 0;
      case VARIANT -> 1;
      case NOT_CHECKABLE -> 2;
      case WRONG -> 3;
    };
  }
}
