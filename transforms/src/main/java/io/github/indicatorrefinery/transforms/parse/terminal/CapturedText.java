package io.github.indicatorrefinery.transforms.parse.terminal;

/** The text that a terminal showed, with the way back to the file that it was captured in. */
public interface CapturedText {
  String text();

  /** The line of the file, from 1, on which the character at {@code offset} of the text stands. */
  int lineAt(int offset);

  /**
   * How many code points of control sequences were removed before {@code offset} of the text; 0
   * where they did not stand inside of it.
   */
  int removedBefore(int offset);
}
