package io.github.indicatorrefinery.transforms.parse.report;

import io.github.indicatorrefinery.transforms.parse.terminal.CapturedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Undoes what a copy of a terminal's pane did to long lines: each is cut at the width of the pane,
 * in the middle of a word too, and the blanks before a cut may be gone.
 *
 * <p>It is believed only where a declared count proves it: where the text has exactly so many code
 * points more than declared as it has rows that fill the pane and go on in the next one.
 */
final class HardWraps {
  /** What no sentence goes on with: an item of a list, a heading, a quote, a table, a fence. */
  private static final Pattern NEW_BLOCK =
      Pattern.compile(
          "(?:[-*+\u2022]|\\d{1,3}[.)]|#{1,6}|>|\\||```|~~~)(?:\\s|$).*", Pattern.DOTALL);

  private static final Pattern HEAD_LINE = Pattern.compile("==|[A-Z][A-Za-z -]{2,40}:");

  private static final int MAX_BLOCK_MARK = 12;

  /** No pane is wider: longer lines were not cut at all. */
  private static final int MAX_PANE = 500;

  private final CapturedText report;
  private final String text;
  private final boolean countsSequences;
  private final int width;
  private int proofs;

  /**
   * @param countsSequences whether the lines were cut before their control sequences went, as a
   *     program does that takes them for characters
   */
  HardWraps(CapturedText report, boolean countsSequences) {
    this.report = report;
    this.text = report.text();
    this.countsSequences = countsSequences;
    int widest = 0;
    int start = 0;
    while (start <= text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      widest = Math.max(widest, width(start, end));
      start = end + 1;
    }
    width = widest;
  }

  /** The text from {@code start} to {@code end} in full lines; null where its count proves none. */
  @Nullable String undo(int start, int end, int declaredCodePoints) {
    int surplus = text.codePointCount(start, end) - declaredCodePoints;
    List<Integer> cuts = cuts(start, end, width);
    if (cuts.size() > surplus) {
      cuts.removeIf(cut -> NEW_BLOCK.matcher(start(cut + 1)).matches());
    }
    if (surplus <= 0 || cuts.size() != surplus || width > MAX_PANE) {
      return null;
    }
    proofs++;
    return join(start, end, cuts, blanks(start, end));
  }

  /** How many counts have proven that lines were cut so. */
  int proofs() {
    return proofs;
  }

  /** The head of the report in full lines: each of its own has a label. */
  String undoHead(int end) {
    List<Integer> cuts = cuts(0, end, width);
    cuts.removeIf(this::isBeforeLabel);
    List<Integer> blanks = blanks(0, end);
    blanks.removeIf(this::isBeforeLabel);
    return join(0, end, cuts, blanks);
  }

  /** A text whose count is right, and which may yet have been cut at blanks that are gone. */
  String undoBlanks(int start, int end) {
    return join(start, end, List.of(), blanks(start, end));
  }

  private boolean isBeforeLabel(int cut) {
    return HEAD_LINE.matcher(text).region(cut + 1, text.length()).lookingAt();
  }

  /**
   * The line breaks between {@code start} and {@code end} that end a row so wide, text following.
   */
  private List<Integer> cuts(int start, int end, int rowWidth) {
    List<Integer> cuts = new ArrayList<>();
    for (int at = text.indexOf('\n', start);
        at >= 0 && at + 1 < end;
        at = text.indexOf('\n', at + 1)) {
      boolean goesOn = text.charAt(at + 1) != '\n';
      if (goesOn && rowWidth(at) == rowWidth) {
        cuts.add(at);
      }
    }
    return cuts;
  }

  private int rowWidth(int end) {
    return width(text.lastIndexOf('\n', end - 1) + 1, end);
  }

  private int width(int start, int end) {
    int sequences =
        countsSequences ? report.removedBefore(end + 1) - report.removedBefore(start) : 0;
    return DisplayWidth.of(text, start, end) + sequences;
  }

  /** A row that is one cell short lost the blank that stood there. */
  private List<Integer> blanks(int start, int end) {
    List<Integer> blanks = cuts(start, end, width - 1);
    blanks.removeIf(
        cut -> text.charAt(cut + 1) == ' ' || NEW_BLOCK.matcher(start(cut + 1)).matches());
    return blanks;
  }

  private String join(int start, int end, List<Integer> cuts, List<Integer> blanks) {
    StringBuilder joined = new StringBuilder();
    int from = start;
    int blank = 0;
    int cut = 0;
    while (cut < cuts.size() || blank < blanks.size()) {
      boolean isCut =
          blank == blanks.size() || (cut < cuts.size() && cuts.get(cut) < blanks.get(blank));
      int at = isCut ? cuts.get(cut++) : blanks.get(blank++);
      joined.append(text, from, at).append(isCut ? "" : " ");
      from = at + 1;
    }
    return joined.append(text, from, end).toString();
  }

  private String start(int at) {
    return text.substring(at, Math.min(text.length(), at + MAX_BLOCK_MARK)).stripLeading();
  }
}
