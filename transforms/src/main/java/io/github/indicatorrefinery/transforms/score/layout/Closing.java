package io.github.indicatorrefinery.transforms.score.layout;

import io.github.indicatorrefinery.transforms.score.text.TextLine;
import java.util.List;

/** The list of sources that closes most answers, wherever it stands. */
public final class Closing {
  private Closing() {}

  /** The last line that opens a list of sources; the number of lines where none does. */
  public static int sourcesAnywhere(List<TextLine> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).opensSources()) {
        return i;
      }
    }
    return lines.size();
  }

  /** How many lines the list has that {@code opening} opens. */
  public static int sources(List<TextLine> lines, int opening) {
    int end = opening + 1;
    while (end < lines.size() && continuesSources(lines.get(end), end == opening + 1)) {
      end++;
    }
    return Math.max(0, end - opening - 1);
  }

  /** Whether nothing but one closing paragraph stands behind the sources. */
  static boolean sourcesReachTheEnd(List<TextLine> lines, int opening) {
    return opening + 1 + sources(lines, opening) >= lines.size() - 1;
  }

  private static boolean continuesSources(TextLine line, boolean first) {
    return line.isItem() || line.hasUrl() || first || !line.afterBlank();
  }
}
