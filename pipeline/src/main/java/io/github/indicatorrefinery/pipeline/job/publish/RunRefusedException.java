package io.github.indicatorrefinery.pipeline.job.publish;

import java.util.Optional;

/** A run would replace a far larger one; nothing was published. The message says what to do. */
public final class RunRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RunRefusedException(String message) {
    super(message);
  }

  /**
   * What a refused run says, where this failure of a pipeline is one. A runner wraps it, and a
   * cluster hands it on as text.
   */
  public static Optional<String> messageIn(Throwable failure) {
    String asText = RunRefusedException.class.getName() + ": ";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (cause instanceof RunRefusedException) {
        return Optional.of(message);
      }
      if (message != null && message.startsWith(asText)) {
        return Optional.of(message.substring(asText.length()));
      }
    }
    return Optional.empty();
  }
}
