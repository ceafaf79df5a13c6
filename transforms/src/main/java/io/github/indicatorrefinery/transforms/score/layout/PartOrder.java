package io.github.indicatorrefinery.transforms.score.layout;

import io.github.indicatorrefinery.transforms.score.text.TextLine;
import java.util.List;

/**
 * Whether the parts of a text stand where such parts stand: an overview at the beginning, no
 * limitations before it, a summary behind everything else, and sources at the end. Sections that
 * stand beside each other may come in any order.
 */
final class PartOrder {
  /** What each misplaced part leaves; clearer than what completeness and alignment lose by it. */
  private static final double MISPLACED = 0.5;

  /** Behind a summary stand the sources, and sometimes a note of one paragraph. */
  private static final int LINES_BEHIND_A_SUMMARY = 2;

  /** A title and a paragraph may stand before an overview. */
  private static final int LINES_BEFORE_AN_OVERVIEW = 4;

  private PartOrder() {}

  /** 1 where every part is in its place, half for each that is not. */
  static double of(List<TextLine> lines) {
    if (lines.isEmpty()) {
      return 1;
    }
    int sources = Closing.sourcesAnywhere(lines);
    boolean sourcesLast = sources == lines.size() || Closing.sourcesReachTheEnd(lines, sources);
    double order =
        beginsWell(lines.get(0)) && !lines.get(lines.size() - 1).introduces() ? 1 : MISPLACED;
    order *= sourcesLast ? 1 : MISPLACED;
    order *= sumsUpLast(lines, sources) ? 1 : MISPLACED;
    return order * (opensEarly(lines) ? 1 : MISPLACED);
  }

  private static boolean beginsWell(TextLine first) {
    return !first.leansBack()
        && !first.opensSources()
        && !first.isLateTitle()
        && !first.sumsUp()
        && first.number() <= 1;
  }

  private static boolean sumsUpLast(List<TextLine> lines, int sources) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).sumsUp()) {
        int end = i < sources ? sources : lines.size();
        return end - i - 1 <= LINES_BEHIND_A_SUMMARY;
      }
    }
    return true;
  }

  private static boolean opensEarly(List<TextLine> lines) {
    for (int i = LINES_BEFORE_AN_OVERVIEW; i < lines.size(); i++) {
      if (lines.get(i).opensText()) {
        return false;
      }
    }
    return true;
  }
}
