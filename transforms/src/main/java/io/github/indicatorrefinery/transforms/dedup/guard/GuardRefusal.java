package io.github.indicatorrefinery.transforms.dedup.guard;

import static java.util.Objects.requireNonNull;

/**
 * One guard's no to a merge.
 *
 * @param guard its name, as outputs tell it
 * @param detail what differs between the two questions
 */
public record GuardRefusal(String guard, String detail) {
  public GuardRefusal {
    requireNonNull(guard, "guard");
    requireNonNull(detail, "detail");
  }
}
