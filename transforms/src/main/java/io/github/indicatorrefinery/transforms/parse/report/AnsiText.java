package io.github.indicatorrefinery.transforms.parse.report;

import java.util.Arrays;

/**
 * A text captured from a terminal, without its control sequences (ECMA-48, fifth edition): CSI in 7
 * and 8 bits, control strings (OSC, DCS, SOS, PM, APC) with their content, charset and other
 * sequences with intermediates, two-character escapes, and the C1 controls U+0080 to U+009F.
 *
 * <p>It remembers the line of the source for every place of the remaining text, and how much went.
 * One linear pass: a sequence ends at the latest where another begins.
 *
 * <p>What is not ended as the standard demands must not take the document along: of a control
 * string without its terminator only the introducer goes, and its content stays.
 *
 * <pre>{@code
 * AnsiText.strip("\u001b[31mred\u001b[0m") // "red"
 * }</pre>
 */
public final class AnsiText {
  /**
   * How long a control string that runs over a line break may be. On one line any length is
   * believed; over several, 4,096 is the longest payload that terminals agree on.
   */
  static final int MAX_MULTILINE_STRING_CHARS = 4_096;

  private static final char BEL = 0x07;
  private static final char CANCEL = 0x18;
  private static final char SUBSTITUTE = 0x1A;
  private static final char ESC = 0x1B;
  private static final char DCS = 0x90;
  private static final char SOS = 0x98;
  private static final char CSI = 0x9B;
  private static final char ST = 0x9C;
  private static final char OSC = 0x9D;
  private static final char PM = 0x9E;
  private static final char APC = 0x9F;

  private final String source;
  private final StringBuilder plain;
  private final Offsets lineStarts = new Offsets();
  private final Offsets removals = new Offsets();
  private final Offsets removedSoFar = new Offsets();
  private final String text;

  private AnsiText(String source) {
    this.source = source;
    this.plain = new StringBuilder(source.length());
    this.text = stripAll();
  }

  /** The text without control sequences, with the means to find its places in {@code source}. */
  public static AnsiText of(String source) {
    return new AnsiText(source);
  }

  /** The text without control sequences. */
  public static String strip(String source) {
    return of(source).text();
  }

  /** What remains. */
  public String text() {
    return text;
  }

  /** The line of the source, from 1, on which the character at {@code offset} of the text stood. */
  public int lineAt(int offset) {
    return lineStarts.countUpTo(offset) + 1;
  }

  /** How many code points of control sequences were removed before {@code offset} of the text. */
  int removedBefore(int offset) {
    int count = removals.countUpTo(offset - 1);
    return count == 0 ? 0 : removedSoFar.get(count - 1);
  }

  private String stripAll() {
    int kept = 0;
    int at = 0;
    int removed = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == ESC || isC1(c)) {
        plain.append(source, kept, at);
        kept = sequenceEnd(at);
        removed += source.codePointCount(at, kept);
        removals.add(plain.length());
        removedSoFar.add(removed);
        for (; at < kept; at++) {
          if (source.charAt(at) == '\n') {
            lineStarts.add(plain.length());
          }
        }
      } else {
        at++;
        if (c == '\n') {
          lineStarts.add(plain.length() + at - kept);
        }
      }
    }
    return kept == 0 ? source : plain.append(source, kept, at).toString();
  }

  private int sequenceEnd(int start) {
    char c = source.charAt(start);
    if (c != ESC) {
      return endAfterIntroducer(c, start + 1);
    }
    if (start + 1 == source.length()) {
      return start + 1;
    }
    char next = source.charAt(start + 1);
    if (isIntermediate(next)) {
      int end = skipIntermediates(start + 1);
      return end < source.length() && isFinal(source.charAt(end), '0') ? end + 1 : end;
    }
    if (next >= '@' && next <= '_') {
      // ESC and a letter is the 7-bit form of the C1 control 0x40 above it.
      return endAfterIntroducer((char) (next + 0x40), start + 2);
    }
    return isFinal(next, '0') ? start + 2 : start + 1;
  }

  private int endAfterIntroducer(char control, int from) {
    return switch (control) {
      case CSI -> csiEnd(from);
      case OSC -> stringEnd(from, true);
      case DCS, SOS, PM, APC -> stringEnd(from, false);
      default -> from;
    };
  }

  private int csiEnd(int from) {
    int end = from;
    while (end < source.length() && source.charAt(end) >= '0' && source.charAt(end) <= '?') {
      end++;
    }
    end = skipIntermediates(end);
    return end < source.length() && isFinal(source.charAt(end), '@') ? end + 1 : end;
  }

  private int stringEnd(int from, boolean endsAtBel) {
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

  private int skipIntermediates(int from) {
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

  /** A growing list of ascending numbers. */
  private static final class Offsets {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int get(int index) {
      return values[index];
    }

    /** How many of the numbers are at most {@code limit}. */
    int countUpTo(int limit) {
      int low = 0;
      int high = size;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values[middle] <= limit) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
