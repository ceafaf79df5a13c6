package io.github.indicatorrefinery.transforms.score.text;

/**
 * What stands before the text of a line and tells its kind.
 *
 * @param number of a numbered or lettered item, else 0
 * @param length of the marker with the blanks behind it
 */
record ListMarker(TextLine.Kind kind, int number, int length) {
  /** A longer number begins a sentence, such as a year. */
  private static final int MAX_MARKER_DIGITS = 3;

  private static final ListMarker NONE = new ListMarker(TextLine.Kind.PROSE, 0, 0);

  static ListMarker at(String text, int at) {
    char c = text.charAt(at);
    if ("-*+\u2022\u2013\u25CF\u25E6".indexOf(c) >= 0 && Letters.isBlankAt(text, at + 1)) {
      return new ListMarker(TextLine.Kind.BULLET, 0, width(text, at, 1));
    }
    if (Letters.isDigit(c)) {
      return numbered(text, at);
    }
    if (c == '#') {
      return heading(text, at);
    }
    if (c == '|') {
      return new ListMarker(TextLine.Kind.TABLE, 0, 0);
    }
    boolean lettered = c >= 'a' && c <= 'z' && closesMarker(text, at + 1);
    return lettered
        ? new ListMarker(TextLine.Kind.LETTERED, c - 'a' + 1, width(text, at, 2))
        : NONE;
  }

  private static ListMarker numbered(String text, int at) {
    int digits = 0;
    int number = 0;
    while (digits < MAX_MARKER_DIGITS
        && at + digits < text.length()
        && Letters.isDigit(text.charAt(at + digits))) {
      number = number * 10 + text.charAt(at + digits) - '0';
      digits++;
    }
    return closesMarker(text, at + digits)
        ? new ListMarker(TextLine.Kind.NUMBERED, number, width(text, at, digits + 1))
        : NONE;
  }

  private static ListMarker heading(String text, int at) {
    int marks = 1;
    while (marks < 6 && at + marks < text.length() && text.charAt(at + marks) == '#') {
      marks++;
    }
    return Letters.isBlankAt(text, at + marks)
        ? new ListMarker(TextLine.Kind.HEADING, 0, width(text, at, marks))
        : NONE;
  }

  private static boolean closesMarker(String text, int at) {
    return at < text.length()
        && (text.charAt(at) == '.' || text.charAt(at) == ')')
        && Letters.isBlankAt(text, at + 1);
  }

  /** The marker and the blanks behind it. */
  private static int width(String text, int at, int marker) {
    int end = at + marker;
    while (end < text.length() && Letters.isBlank(text.charAt(end))) {
      end++;
    }
    return end - at;
  }
}
