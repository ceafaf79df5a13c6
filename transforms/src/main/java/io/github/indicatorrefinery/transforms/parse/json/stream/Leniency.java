package io.github.indicatorrefinery.transforms.parse.json.stream;

import java.io.IOException;

/**
 * Whether a file is written with what looks like JSON to people: comments, or texts in single
 * quotes, as its beginning shows. They are not read elsewhere, since one stray mark would hide all
 * that follows; where strict JSON is read, it costs its record.
 */
final class Leniency {
  /** Who comments or quotes so does it from the first records on. */
  private static final int HEAD_BYTES = 1 << 16;

  private Leniency() {}

  /** Looks at the beginning of {@code bytes}, of which nothing was read. */
  static boolean isNeeded(RewindInput bytes) throws IOException {
    int quote = 0;
    int last = ',';
    long end = bytes.lookAhead(HEAD_BYTES);
    for (long at = 0; at < end; at++) {
      int b = bytes.byteAt(at);
      if (b == '\n') {
        quote = 0;
      } else if (quote != 0) {
        at += b == '\\' ? 1 : 0;
        quote = b == quote ? 0 : quote;
      } else if (b == '"') {
        quote = b;
        last = b;
      } else if (b > ' ') {
        boolean begins = last == ',' || last == ':' || last == '{' || last == '[';
        if ((b == '\'' && begins && isQuoted(bytes, at, end))
            || (b == '/' && isComment(bytes, at, end))) {
          return true;
        }
        last = b;
      }
    }
    return false;
  }

  /** Whether a text in single quotes begins here. */
  private static boolean isQuoted(RewindInput bytes, long from, long end) throws IOException {
    for (long at = from + 1; at < end - 2; at++) {
      int b = bytes.byteAt(at);
      if (b == '\'') {
        int next = bytes.byteAt(at + 1) == ' ' ? bytes.byteAt(at + 2) : bytes.byteAt(at + 1);
        return next == ':' || next == ',' || next == '}' || next == ']';
      }
      if (b < ' ' || b == '"') {
        return false;
      }
      at += b == '\\' ? 1 : 0;
    }
    return false;
  }

  /** Whether a comment begins here that ends. */
  private static boolean isComment(RewindInput bytes, long from, long end) throws IOException {
    int kind = from + 1 < end ? bytes.byteAt(from + 1) : 0;
    int before = 0;
    for (long at = from + 2; at < end && (kind == '/' || kind == '*'); at++) {
      int b = bytes.byteAt(at);
      if ((kind == '/' && b == '\n') || (before == '*' && b == '/')) {
        return true;
      }
      before = kind == '*' ? b : 0;
    }
    return false;
  }
}
