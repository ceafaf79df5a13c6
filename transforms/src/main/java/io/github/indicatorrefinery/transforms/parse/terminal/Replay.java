package io.github.indicatorrefinery.transforms.parse.terminal;

import java.util.List;

/**
 * Replays what was written to a terminal, so that of a spinner or a progress line that rewrites
 * itself only the last state remains. What is shown on the alternate screen is gone when the
 * program leaves it, and here too; of a program that never leaves it all is kept.
 */
final class Replay {
  private static final char DELETE = 0x7F;
  private static final List<String> ALTERNATE_SCREEN = List.of("?1049", "?1047", "?47");

  /** More digits than any screen has cells. */
  private static final int MAX_DIGITS = 6;

  private final Recording recording;
  private final String output;
  private final Screen screen;
  private final int lastLeave;
  private boolean alternate;

  private Replay(Recording recording) {
    this.recording = recording;
    this.output = recording.output();
    this.screen = new Screen(recording.columns(), recording.rows(), output.length());
    this.lastLeave =
        ALTERNATE_SCREEN.stream().mapToInt(m -> output.lastIndexOf(m + "l")).max().orElse(-1);
  }

  static CapturedText of(Recording recording) {
    Replay replay = new Replay(recording);
    replay.run();
    return replay.screen.shown();
  }

  /** Whether {@code output} does more than to write and to colour, line after line. */
  static boolean isNeeded(String output) {
    if (output.indexOf('\b') >= 0
        || hasLoneReturn(output)
        || output.indexOf(ControlSequence.CSI) >= 0) {
      return true;
    }
    for (int at = output.indexOf(ControlSequence.ESC);
        at >= 0;
        at = output.indexOf(ControlSequence.ESC, at + 1)) {
      int end = ControlSequence.end(output, at);
      if (moves(output, at, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLoneReturn(String output) {
    for (int at = output.indexOf('\r'); at >= 0; at = output.indexOf('\r', at + 1)) {
      if (!output.startsWith("\n", at + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean moves(String output, int start, int end) {
    if (end - start < 2) {
      return false;
    }
    char last = output.charAt(end - 1);
    if (output.charAt(start + 1) != '[') {
      return end - start == 2 && "78DEMc".indexOf(last) >= 0;
    }
    boolean switchesScreen =
        (last == 'h' || last == 'l')
            && ALTERNATE_SCREEN.contains(output.substring(start + 2, end - 1));
    return switchesScreen || "ABCDEFGHJKLMPSTX@`adefsu".indexOf(last) >= 0;
  }

  private void run() {
    int at = 0;
    while (at < output.length()) {
      char c = output.charAt(at);
      if (ControlSequence.begins(c)) {
        int end = ControlSequence.end(output, at);
        obey(at, end);
        at = end;
      } else {
        int codePoint = output.codePointAt(at);
        if (!alternate) {
          write(codePoint, at);
        }
        at += Character.charCount(codePoint);
      }
    }
  }

  private void write(int codePoint, int at) {
    switch (codePoint) {
      case '\n' -> screen.lineFeed();
      case '\r' -> screen.moveTo(0);
      case '\b' -> screen.moveBy(-1);
      case '\t' -> screen.tab(recording.places().lineAt(at));
      default -> {
        if (codePoint >= ' ' && codePoint != DELETE) {
          screen.put(codePoint, recording.places().lineAt(at));
        }
      }
    }
  }

  private void obey(int start, int end) {
    int from = output.charAt(start) == ControlSequence.ESC ? start + 1 : start;
    boolean isCsi =
        from < end && (output.charAt(from) == '[' || output.charAt(from) == ControlSequence.CSI);
    if (isCsi) {
      obeyCsi(output.substring(from + 1, end), start);
    } else if (end - start == 2 && !alternate) {
      switch (output.charAt(from)) {
        case '7' -> screen.save();
        case '8' -> screen.restore();
        case 'D' -> screen.index();
        case 'E' -> screen.lineFeed();
        case 'M' -> screen.up(1);
        case 'c' -> screen.eraseInDisplay(2);
        default -> {}
      }
    }
  }

  private void obeyCsi(String sequence, int start) {
    if (sequence.isEmpty()) {
      return;
    }
    char command = sequence.charAt(sequence.length() - 1);
    String parameters = sequence.substring(0, sequence.length() - 1);
    if ((command == 'h' || command == 'l') && ALTERNATE_SCREEN.contains(parameters)) {
      alternate = command == 'h' && start < lastLeave;
    } else if (!alternate) {
      obey(command, parameters);
    }
  }

  private void obey(char command, String parameters) {
    int count = Math.max(1, number(parameters, 0));
    switch (command) {
      case 'A' -> screen.up(count);
      case 'B', 'e' -> screen.down(count);
      case 'C', 'a' -> screen.moveBy(count);
      case 'D' -> screen.moveBy(-count);
      case 'E' -> {
        screen.down(count);
        screen.moveTo(0);
      }
      case 'F' -> {
        screen.up(count);
        screen.moveTo(0);
      }
      case 'G', '`' -> screen.moveTo(count - 1);
      case 'H', 'f' -> screen.position(count, Math.max(1, number(parameters, 1)));
      case 'J' -> screen.eraseInDisplay(number(parameters, 0));
      case 'K' -> screen.eraseInLine(number(parameters, 0));
      case 'L' -> screen.insertRows(count);
      case 'M' -> screen.deleteRows(count);
      case 'P' -> screen.deleteCells(count);
      case 'X' -> screen.eraseCells(count);
      case '@' -> screen.insertCells(count);
      case 's' -> screen.save();
      case 'u' -> screen.restore();
      default -> {}
    }
  }

  /** The number at {@code index} of those that semicolons part; 0 where there is none. */
  private static int number(String parameters, int index) {
    String[] numbers = parameters.split(";", index + 2);
    String digits = index < numbers.length ? numbers[index] : "";
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() <= MAX_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Integer.parseInt(digits) : 0;
  }
}
