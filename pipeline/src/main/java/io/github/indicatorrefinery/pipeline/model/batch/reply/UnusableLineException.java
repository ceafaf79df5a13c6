package io.github.indicatorrefinery.pipeline.model.batch.reply;

import static java.util.Objects.requireNonNull;

/** Why nothing can be imported from a line: a short fixed word, and what a person needs to know. */
public final class UnusableLineException extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  public UnusableLineException(String reason, String message) {
    super(message);
    this.reason = requireNonNull(reason, "reason");
  }

  public String reason() {
    return reason;
  }
}
