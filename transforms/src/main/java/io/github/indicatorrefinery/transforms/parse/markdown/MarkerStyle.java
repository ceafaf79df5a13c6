package io.github.indicatorrefinery.transforms.parse.markdown;

/**
 * How a marker is written. A file keeps to a few styles, so a marker in the style of one that has
 * its answer is believed to be one too.
 *
 * @param depth how far it is indented: 0 not, 1 a little, 2 as far as code
 * @param separator what follows the label; a blank where nothing does
 * @param word whether the label is a whole word
 * @param numbered whether the label has a number of its own, as {@code Q1}
 */
record MarkerStyle(
    boolean quoted,
    boolean heading,
    Listed list,
    Emphasis emphasis,
    int depth,
    char separator,
    boolean word,
    boolean numbered) {
  /** What kind of list a marker is an item of. */
  enum Listed {
    NO,
    NUMBER,
    BULLET
  }

  /** What of a marker's line is set in bold or italics, or in HTML. */
  enum Emphasis {
    NONE,
    LABEL,
    LINE
  }

  /** {@code 1. **Q:**}, as research reports have it. */
  boolean isReportItem() {
    return !quoted
        && !heading
        && list == Listed.NUMBER
        && emphasis == Emphasis.LABEL
        && !word
        && !numbered;
  }

  /** Whether it could as well stand in plain text. */
  boolean isPlain() {
    return !quoted && !heading && list != Listed.BULLET && emphasis == Emphasis.NONE;
  }
}
