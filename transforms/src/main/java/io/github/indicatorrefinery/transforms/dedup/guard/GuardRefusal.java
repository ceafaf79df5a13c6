package io.github.indicatorrefinery.transforms.dedup.guard;

import static java.util.Objects.requireNonNull;

/**
 * One guard's no to a merge.
 *
 * @param guard its name, as outputs tell it
 * @param detail what differs between the two questions
 * @param weight whether two that differ so may be one after all
 */
public record GuardRefusal(String guard, String detail, Weight weight) {
  /** How much a difference says. */
  public enum Weight {
    /** The two are different questions. */
    DIFFERENT,
    /** They may be one: one says less than the other, or says it in other words. */
    DOUBTFUL
  }

  public GuardRefusal {
    requireNonNull(guard, "guard");
    requireNonNull(detail, "detail");
    requireNonNull(weight, "weight");
  }

  public boolean isDifferent() {
    return weight == Weight.DIFFERENT;
  }
}
