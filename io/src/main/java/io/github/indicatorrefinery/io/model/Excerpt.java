package io.github.indicatorrefinery.io.model;

/** The beginning of what a server sent, in one line, for a message. */
final class Excerpt {
  /** Enough for the error object of any endpoint, too short for a page of HTML. */
  private static final int MAX_CHARS = 300;

  private Excerpt() {}

  static String of(String body) {
    String line = body.replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_CHARS ? line : line.substring(0, MAX_CHARS) + "…";
  }
}
