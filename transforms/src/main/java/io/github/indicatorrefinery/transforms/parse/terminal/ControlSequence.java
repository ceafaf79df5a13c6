package io.github.indicatorrefinery.transforms.parse.terminal;

/** Where the control sequences of ECMA-48 begin and end in a text. */
final class ControlSequence {
  /**
   * How long a control string that runs over a line break may be. On one line any length is
   * believed; over several, 4,096 is the longest payload that terminals agree on.
   */
  static final int MAX_MULTILINE_STRING_CHARS = 4_096;

  private static final char BEL = 0x07;
  private static final char CANCEL = 0x18;
  private static final char SUBSTITUTE = 0x1A;
  static final char ESC = 0x1B;
  private static final char DCS = 0x90;
  private static final char SOS = 0x98;
  static final char CSI = 0x9B;
  private static final char ST = 0x9C;
  private static final char OSC = 0x9D;
  private static final char PM = 0x9E;
  private static final char APC = 0x9F;

  private ControlSequence() {}

  static boolean begins(char c) {
    return c == ESC || isC1(c);
  }

  /** The offset after the sequence that begins at {@code start}. */
  static int end(String source, int start) {
    char c = source.charAt(start);
    if (c != ESC) {
      return endAfterIntroducer(source, c, start + 1);
    }
    if (start + 1 == source.length()) {
      return start + 1;
    }
    char next = source.charAt(start + 1);
    if (isIntermediate(next)) {
      int end = skipIntermediates(source, start + 1);
      return end < source.length() && isFinal(source.charAt(end), '0') ? end + 1 : end;
    }
    if (next >= '@' && next <= '_') {
      // ESC and a letter is the 7-bit form of the C1 control 0x40 above it.
      return endAfterIntroducer(source, (char) (next + 0x40), start + 2);
    }
    return isFinal(next, '0') ? start + 2 : start + 1;
  }

  private static int endAfterIntroducer(String source, char control, int from) {
    return switch (control) {
      case CSI -> csiEnd(source, from);
      case OSC -> stringEnd(source, from, true);
      case DCS, SOS, PM, APC -> stringEnd(source, from, false);
      default -> from;
    };
  }

  private static int csiEnd(String source, int from) {
    int end = from;
    while (end < source.length() && source.charAt(end) >= '0' && source.charAt(end) <= '?') {
      end++;
    }
    end = skipIntermediates(source, end);
    return end < source.length() && isFinal(source.charAt(end), '@') ? end + 1 : end;
  }

  private static int stringEnd(String source, int from, boolean endsAtBel) {
    boolean multiline = false;
    for (int at = from; at < source.length(); at++) {
      char c = source.charAt(at);
      if (c == ST || (c == BEL && endsAtBel)) {
        return at + 1;
      }
      if (c == ESC) {
        return source.startsWith("\\", at + 1) ? at + 2 : from;
      }
      multiline |= c == '\n';
      boolean tooLong = multiline && at - from > MAX_MULTILINE_STRING_CHARS;
      if (tooLong || c == CANCEL || c == SUBSTITUTE || isC1(c)) {
        return from;
      }
    }
    return from;
  }

  private static int skipIntermediates(String source, int from) {
    int end = from;
    while (end < source.length() && isIntermediate(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isC1(char c) {
    return c >= 0x80 && c <= 0x9F;
  }

  private static boolean isIntermediate(char c) {
    return c >= 0x20 && c <= 0x2F;
  }

  private static boolean isFinal(char c, char first) {
    return c >= first && c <= 0x7E;
  }
}
