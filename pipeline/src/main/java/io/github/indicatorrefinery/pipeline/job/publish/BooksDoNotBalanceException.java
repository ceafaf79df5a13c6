package io.github.indicatorrefinery.pipeline.job.publish;

import java.util.List;

/** A pair was lost or counted twice; the run must not be published. */
public final class BooksDoNotBalanceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BooksDoNotBalanceException(List<String> mistakes) {
    super("the ledger does not add up:\n  " + String.join("\n  ", mistakes));
  }
}
