package io.github.indicatorrefinery.pipeline.run.explain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a text. What a source wrote stays on the line it was put on, so that a question with
 * a line break of its own cannot pass for a line of ours.
 */
final class TextLines {
  private static final Pattern BREAK = Pattern.compile("\\R|\\t");

  private final List<String> lines = new ArrayList<>();

  void add(String line) {
    lines.add(BREAK.matcher(line).replaceAll(" ").stripTrailing());
  }

  List<String> lines() {
    return lines;
  }

  /** All lines, each with a line feed. */
  String text() {
    return String.join("\n", lines) + "\n";
  }
}
