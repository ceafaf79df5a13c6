package io.github.indicatorrefinery.pipeline.run.report;

/**
 * Two versions of a text, each on one line from shortly before the place where they part.
 *
 * @param before the earlier one; an ellipsis stands for what both begin with
 */
public record PartingTexts(String before, String now) {
  /** How much of what both have stands before the place where they part. */
  private static final int LEAD_CHARACTERS = 20;

  /**
   * Both lines.
   *
   * @param most how many characters of each stay
   */
  public static PartingTexts of(String before, String now, int most) {
    int start = start(before, now);
    return new PartingTexts(from(before, start, most), from(now, start, most));
  }

  private static String from(String text, int start, int most) {
    String line = OneLine.of(text.substring(start), most);
    return start == 0 ? line : "…" + line;
  }

  /** Between two characters: both texts are the same up to there and behind it. */
  private static int start(String one, String other) {
    int start = Math.max(0, sameStart(one, other) - LEAD_CHARACTERS);
    return start > 0 && Character.isHighSurrogate(one.charAt(start - 1)) ? start - 1 : start;
  }

  private static int sameStart(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int same = 0;
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }
}
