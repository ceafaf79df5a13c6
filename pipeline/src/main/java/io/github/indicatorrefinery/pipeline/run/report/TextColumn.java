package io.github.indicatorrefinery.pipeline.run.report;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A text in lines of a width, as a terminal counts it: Chinese characters fill two cells. */
public final class TextColumn {
  private static final Set<UnicodeScript> WIDE =
      EnumSet.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  private static final int FIRST_EMOJI = 0x1F300;
  private static final int LAST_EMOJI = 0x1FAFF;
  private static final int FIRST_FULL_WIDTH = 0xFF01;
  private static final int LAST_FULL_WIDTH = 0xFF60;

  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int filled;

  private TextColumn(int width) {
    this.width = width;
  }

  /** At least one line; a word that is wider than a line is split. */
  public static List<String> wrap(String text, int width) {
    TextColumn column = new TextColumn(width);
    for (String word : text.split(" ", -1)) {
      column.add(word);
    }
    column.endLine();
    return column.lines;
  }

  /** Two texts beside each other, each in a column of this width. */
  public static List<String> sideBySide(String left, String right, int width) {
    List<String> lefts = wrap(left, width);
    List<String> rights = wrap(right, width);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
      String cell = i < lefts.size() ? lefts.get(i) : "";
      String padded = cell + " ".repeat(width - cells(cell));
      rows.add((padded + " | " + (i < rights.size() ? rights.get(i) : "")).stripTrailing());
    }
    return rows;
  }

  private void add(String word) {
    if (filled > 0 && filled + 1 + cells(word) > width) {
      endLine();
    }
    if (filled > 0) {
      line.append(' ');
      filled++;
    }
    word.codePoints().forEach(this::add);
  }

  private void add(int character) {
    if (filled + cells(character) > width) {
      endLine();
    }
    line.appendCodePoint(character);
    filled += cells(character);
  }

  private void endLine() {
    lines.add(line.toString());
    line.setLength(0);
    filled = 0;
  }

  public static int cells(String text) {
    return text.codePoints().map(TextColumn::cells).sum();
  }

  private static int cells(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean isWide =
        WIDE.contains(UnicodeScript.of(character))
            || (character >= FIRST_EMOJI && character <= LAST_EMOJI)
            || (character >= FIRST_FULL_WIDTH && character <= LAST_FULL_WIDTH);
    return isWide ? 2 : 1;
  }
}
