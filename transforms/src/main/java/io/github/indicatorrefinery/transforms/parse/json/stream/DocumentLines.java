package io.github.indicatorrefinery.transforms.parse.json.stream;

/** How the documents of a file lie on its lines. */
final class DocumentLines {
  private boolean oneEach;
  private boolean own;
  private boolean broken;
  private long start;
  private int firstLine;
  private int lastLine;

  /** A document begins at this byte. */
  void begin(int line, long atByte) {
    own = oneEach && line > lastLine;
    firstLine = line;
    start = atByte;
    broken = false;
  }

  /** It was read to its end. */
  void end(int line) {
    lastLine = line;
    oneEach = broken ? oneEach : lastLine == firstLine;
  }

  /** Something in the document is broken. */
  void breakDocument() {
    broken = true;
  }

  /** Whether anything in the last document is. */
  boolean isBroken() {
    return broken;
  }

  /** Whether {@code line} is the last of a broken document: what is left in it belongs to that. */
  boolean isInBroken(int line) {
    return broken && line == lastLine;
  }

  /** Whether the documents so far took a line each, as those of JSON Lines do. */
  boolean areOneEach() {
    return oneEach;
  }

  /** Whether the line of this document is its own. */
  boolean isOwn() {
    return own;
  }

  /** The first byte of the document. */
  long start() {
    return start;
  }
}
