package io.github.indicatorrefinery.pipeline.cli.option;

/** What really went wrong: a runner wraps an error several times over. */
public final class Causes {
  private Causes() {}

  public static String innermostMessage(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    String kind = cause.getClass().getSimpleName();
    return message == null || message.isBlank() ? kind : kind + ": " + message;
  }

  /** A mistake is one line in a list of mistakes; what libraries draw below theirs is left out. */
  public static String firstLine(String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
