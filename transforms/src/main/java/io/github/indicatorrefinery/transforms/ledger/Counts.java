package io.github.indicatorrefinery.transforms.ledger;

import java.io.Serializable;

/**
 * How many pairs were read, and what became of them. {@code failed} counts what could not be read
 * and stands outside the sum.
 */
public record Counts(long read, long kept, long duplicate, long rejected, long failed)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  /** Whether every pair read was either kept, a duplicate or rejected. */
  public boolean addsUp() {
    return read == kept + duplicate + rejected;
  }

  Counts plus(Counts other) {
    return new Counts(
        read + other.read,
        kept + other.kept,
        duplicate + other.duplicate,
        rejected + other.rejected,
        failed + other.failed);
  }
}
