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
    /** One names what the other leaves open: nine of ten such pairs ask different things. */
    NARROWER,
    /** They may be one: one says less than the other, or says it in other words. */
    DOUBTFUL,
    /** Two whole sentences say it in other words; they are one where they mean nearly the same. */
    WORDING
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
