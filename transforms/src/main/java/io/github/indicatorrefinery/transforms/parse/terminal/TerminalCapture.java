package io.github.indicatorrefinery.transforms.parse.terminal;

import static java.util.Objects.requireNonNull;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A text as a terminal showed it, whatever captured it: output sent to a file, script(1) or
 * asciinema. It is replayed only where it does more than to colour its lines, which costs five
 * times as much.
 *
 * @param recorder what captured it, in words; empty for plain text
 * @param shown what was to be read in the end
 * @param defect what of the capture could not be read, in words; null where all could
 */
public record TerminalCapture(String recorder, CapturedText shown, @Nullable String defect) {
  public TerminalCapture {
    requireNonNull(recorder, "recorder");
    requireNonNull(shown, "shown");
  }

  /** Whether a text that begins so is a recording in a format of its own. */
  public static boolean isRecording(String beginning) {
    return Asciicast.begins(beginning);
  }

  public static TerminalCapture of(String source) {
    Asciicast cast = Asciicast.of(source);
    if (cast != null) {
      return new TerminalCapture(
          "a terminal recording by asciinema (version " + cast.version() + ")",
          Replay.of(cast.recording()),
          cast.defect());
    }
    ScriptCapture script = ScriptCapture.of(source);
    if (script != null) {
      return new TerminalCapture(
          "a terminal session captured by script(1)",
          show(script.session(), script.columns(), script.rows()),
          null);
    }
    return new TerminalCapture("", show(source, 0, 0), null);
  }

  private static CapturedText show(String source, int columns, int rows) {
    String output = unixLines(source);
    return Replay.isNeeded(output)
        ? Replay.of(new Recording(output, SourceLines.of(output), columns, rows))
        : AnsiText.of(output);
  }

  /**
   * No CR before the end of a line is part of a text. Where nothing else ends a line, and no
   * program spoke to a terminal, CR does.
   */
  private static String unixLines(String text) {
    if (text.indexOf('\r') < 0) {
      return text;
    }
    boolean endsLines = text.indexOf('\n') < 0 && text.indexOf(ControlSequence.ESC) < 0;
    return endsLines ? text.replace('\r', '\n') : withoutReturns(text);
  }

  private static String withoutReturns(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    int start = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
      int end = at;
      while (end > start && text.charAt(end - 1) == '\r') {
        end--;
      }
      lines.append(text, start, end).append('\n');
      start = at + 1;
    }
    return lines.append(text, start, text.length()).toString();
  }
}
