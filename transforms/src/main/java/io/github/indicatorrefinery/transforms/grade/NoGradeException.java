package io.github.indicatorrefinery.transforms.grade;

import static java.util.Objects.requireNonNull;

/** An answer was not judged. */
public final class NoGradeException extends Exception {
  private static final long serialVersionUID = 1;

  /** The reason where the cap on tokens is reached; no sign of anything wrong. */
  public static final String OVER_THE_CAP = "over_the_cap";

  /** The reason where there is a reply, and it is no judgement. */
  public static final String NO_JUDGEMENT = "no_judgement";

  private final String reason;
  private final String reply;

  /**
   * @param reason a short fixed word
   * @param reply what the model said instead, empty where nothing came
   */
  public NoGradeException(String reason, String message, String reply) {
    super(message);
    this.reason = requireNonNull(reason, "reason");
    this.reply = requireNonNull(reply, "reply");
  }

  public String reason() {
    return reason;
  }

  public String reply() {
    return reply;
  }
}
