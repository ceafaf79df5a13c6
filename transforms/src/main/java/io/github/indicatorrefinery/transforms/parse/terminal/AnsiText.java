package io.github.indicatorrefinery.transforms.parse.terminal;

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
public final class AnsiText implements CapturedText {
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
  @Override
  public String text() {
    return text;
  }

  @Override
  public int lineAt(int offset) {
    return lineStarts.countUpTo(offset) + 1;
  }

  @Override
  public int removedBefore(int offset) {
    int count = removals.countUpTo(offset - 1);
    return count == 0 ? 0 : removedSoFar.get(count - 1);
  }

  private String stripAll() {
    int kept = 0;
    int at = 0;
    int removed = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (ControlSequence.begins(c)) {
        plain.append(source, kept, at);
        kept = ControlSequence.end(source, at);
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
}
