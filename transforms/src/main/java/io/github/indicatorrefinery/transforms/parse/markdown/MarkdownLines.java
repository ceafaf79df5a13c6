package io.github.indicatorrefinery.transforms.parse.markdown;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text, from 0, with the fenced code in it. */
final class MarkdownLines {
  private final String text;
  private final List<String> lines = new ArrayList<>();
  private final int[] starts;
  private final Fences fences;

  MarkdownLines(String text) {
    this.text = text;
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    starts = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      starts[i + 1] = Math.min(text.length(), starts[i] + lines.get(i).length() + 1);
    }
    fences = new Fences(lines);
  }

  int size() {
    return lines.size();
  }

  String get(int line) {
    return lines.get(line);
  }

  /** The offset in the text at which {@code line} begins. */
  int start(int line) {
    return starts[line];
  }

  /** The number of the fenced block that {@code line} belongs to, its fences included; else 0. */
  int fence(int line) {
    return fences.at(line);
  }

  /** All from the line {@code from} up to the line {@code to}, without the last line break. */
  String text(int from, int to) {
    return String.join("\n", lines.subList(from, to));
  }

  /** How many code points stand from the line {@code from} up to the line {@code to}. */
  int codePoints(int from, int to) {
    return text.codePointCount(starts[from], starts[to]);
  }
}
