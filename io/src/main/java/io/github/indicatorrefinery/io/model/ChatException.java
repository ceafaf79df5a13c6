package io.github.indicatorrefinery.io.model;

import java.util.Locale;

/** A model gave no reply. The message is for people and holds no key. */
public final class ChatException extends Exception {
  private static final long serialVersionUID = 1;

  /** What went wrong. */
  public enum Reason {
    /** The tokens that are left do not suffice; nothing was sent. */
    OVER_THE_CAP,
    /** No whole reply came in time. */
    TIMEOUT,
    /** The connection broke. */
    BROKEN_CONNECTION,
    /** The server refuses the request: asking again would not help. */
    REFUSED,
    /** The server is overloaded, failed, or is not reached at all. */
    UNAVAILABLE,
    /** What came is no chat completion. */
    NO_COMPLETION;

    /** The name that outputs carry. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isWorthAnotherTry() {
      return this != OVER_THE_CAP && this != REFUSED;
    }

    /** Nobody charges for what was not sent, or was answered by an error. */
    boolean mayCost() {
      return this == TIMEOUT || this == BROKEN_CONNECTION || this == NO_COMPLETION;
    }
  }

  private final Reason reason;
  private final long retryAfterMillis;

  ChatException(Reason reason, String message, long retryAfterMillis) {
    super(message);
    this.reason = reason;
    this.retryAfterMillis = retryAfterMillis;
  }

  ChatException(Reason reason, String message) {
    this(reason, message, 0);
  }

  public Reason reason() {
    return reason;
  }

  long retryAfterMillis() {
    return retryAfterMillis;
  }
}
