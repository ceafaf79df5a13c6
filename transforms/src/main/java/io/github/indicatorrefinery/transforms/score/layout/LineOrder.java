package io.github.indicatorrefinery.transforms.score.layout;

import io.github.indicatorrefinery.transforms.score.text.TextLine;
import io.github.indicatorrefinery.transforms.score.text.TextLine.Kind;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Whether the lines of a text stand in an order in which somebody wrote them: numbers count up, a
 * line that ends in a colon is followed by what it introduces, an indented item has a parent above
 * it, lists and paragraphs are parted by empty lines, and addresses stand together.
 */
public final class LineOrder {
  /** Deeper lists than this are counted together. */
  private static final int MAX_INDENT = 15;

  /** A text with every step out of order keeps this share. */
  private static final double FLOOR = 0.1;

  private final int[] lastNumber = new int[MAX_INDENT + 1];
  private int steps;
  private int kept;
  private int numbers;
  private int follow;

  private LineOrder() {}

  /** 1 for a text in order, less for each step that breaks it. */
  public static double of(List<TextLine> lines) {
    LineOrder order = new LineOrder();
    for (int i = 0; i < lines.size(); i++) {
      order.look(lines.get(i), i == 0 ? null : lines.get(i - 1));
    }
    double steps = share(order.kept, order.steps);
    double numbers = share(order.follow, order.numbers);
    return FLOOR + (1 - FLOOR) * steps * steps * numbers * PartOrder.of(lines);
  }

  private static double share(int kept, int all) {
    return all == 0 ? 1 : (double) kept / all;
  }

  private void look(TextLine line, @Nullable TextLine before) {
    if (line.kind() == Kind.NUMBERED || line.kind() == Kind.LETTERED) {
      number(line);
    }
    if (before == null) {
      return;
    }
    if (before.introduces()) {
      step(isIntroduced(before, line));
    }
    if (line.isItem() && line.indent() > 0) {
      step(hasParent(before, line));
    }
    if (line.kind() == Kind.HEADING) {
      step(line.afterBlank() || before.kind() == Kind.HEADING);
    }
    if (before.isItem() && line.indent() == 0) {
      step(closesList(before, line));
    }
    if (line.hasUrl() || before.hasUrl()) {
      step(keepsSourcesTogether(before, line));
    }
  }

  /** A list that begins at 1 breaks nothing; any other number must follow the one before it. */
  private void number(TextLine line) {
    int level = Math.min(MAX_INDENT, line.indent());
    if (line.number() != 1) {
      numbers++;
      follow += lastNumber[level] == line.number() - 1 ? 1 : 0;
    }
    lastNumber[level] = line.number();
  }

  private static boolean isIntroduced(TextLine before, TextLine line) {
    if (line.indent() > before.indent()) {
      return true;
    }
    if (line.indent() < before.indent()) {
      return false;
    }
    boolean sameRank = line.kind() == before.kind() && line.introduces();
    return !sameRank && (before.kind() != line.kind() || !before.isItem());
  }

  private static boolean hasParent(TextLine before, TextLine line) {
    if (line.afterBlank()) {
      return false;
    }
    return before.indent() >= line.indent()
        || before.introduces()
        || before.kind() == Kind.NUMBERED
        || before.kind() == Kind.LETTERED;
  }

  /**
   * Behind an item, another list or a paragraph begins after an empty line; a list of bullets goes
   * on without one, a numbered list either way.
   */
  private static boolean closesList(TextLine before, TextLine line) {
    boolean goesOn = line.kind() == before.kind() && before.indent() == 0;
    if (goesOn) {
      return line.kind() != Kind.BULLET || !line.afterBlank();
    }
    return line.afterBlank() || line.number() > 1;
  }

  /** Addresses stand in a row behind what introduces them, and the row ends with an empty line. */
  private static boolean keepsSourcesTogether(TextLine before, TextLine line) {
    return line.hasUrl()
        ? before.hasUrl() || before.introduces() || before.opensSources()
        : line.afterBlank() || line.opensSources();
  }

  private void step(boolean inOrder) {
    steps++;
    kept += inOrder ? 1 : 0;
  }
}
