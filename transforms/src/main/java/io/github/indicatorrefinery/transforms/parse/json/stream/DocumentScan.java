package io.github.indicatorrefinery.transforms.parse.json.stream;

import java.io.IOException;

/**
 * Finds the next document where no JSON stands between two. What only separates them is passed in
 * silence: blanks, commas, the byte order mark of a file that was appended, the record separator of
 * JSON text sequences (RFC 7464), lines of comment, the fence around JSON in Markdown.
 */
final class DocumentScan {
  private static final int RECORD_SEPARATOR = 0x1E;
  private static final int[] MARK = {0xEF, 0xBB, 0xBF};

  private final RewindInput bytes;
  private final boolean byLine;
  private final boolean afterBroken;
  private long at;
  private long junkAt = -1;
  private long firstNewline = Long.MAX_VALUE;
  private boolean lineStart;

  /**
   * @param byLine whether documents take a line each, so that none begins inside a line of junk
   * @param afterBroken whether the last document was broken, so that brackets may be left of it
   */
  DocumentScan(RewindInput bytes, long from, boolean byLine, boolean afterBroken) {
    this.afterBroken = afterBroken;
    this.byLine = byLine;
    this.bytes = bytes;
    this.at = from;
    this.lineStart = from == 0;
  }

  /** Whether anything but separators was passed. */
  boolean isJunk() {
    return junkAt >= 0;
  }

  /** Whether it begins in the line in which the scan began. */
  boolean isJunkInLine() {
    return junkAt >= 0 && junkAt < firstNewline;
  }

  /** Where that begins. */
  long junkAt() {
    return junkAt;
  }

  /** Where the next document begins; -1 where none follows. */
  long find() throws IOException {
    for (int b = bytes.byteAt(at); b >= 0; b = bytes.byteAt(at)) {
      if (b == '\n') {
        lineStart = true;
        firstNewline = Math.min(firstNewline, at);
        at++;
      } else if (b == ' ' || b == '\t' || b == '\r') {
        at++;
      } else if (b == '{' || b == '[') {
        if (lineStart || junkAt < 0 || (!byLine && beginsDocument(b))) {
          return at;
        }
        at++;
      } else if (!passSeparator(b)) {
        junkAt = junkAt < 0 ? at : junkAt;
        lineStart = false;
        at++;
      }
    }
    return -1;
  }

  private boolean passSeparator(int b) throws IOException {
    boolean isLeft = afterBroken && (b == ']' || b == '}');
    if (b == ',' || b == RECORD_SEPARATOR || isLeft) {
      at++;
    } else if (startsWith(MARK)) {
      at += MARK.length;
    } else if (lineStart && (isComment(b) || startsWith('`', '`', '`'))) {
      while (bytes.byteAt(at) >= 0 && bytes.byteAt(at) != '\n') {
        at++;
      }
    } else {
      return false;
    }
    return true;
  }

  /** A line of comment; a record behind the mark was meant to be one once, and is told. */
  private boolean isComment(int b) throws IOException {
    int marks = b == '#' ? 1 : startsWith('/', '/') ? 2 : 0;
    int next = bytes.byteAt(at + marks);
    return marks > 0 && next != '{' && next != '[' && next != '"';
  }

  /** Inside a line of something else. */
  private boolean beginsDocument(int bracket) throws IOException {
    long next = at + 1;
    while (bytes.byteAt(next) == ' ') {
      next++;
    }
    int b = bytes.byteAt(next);
    return bracket == '{' ? b == '"' : b == '{';
  }

  private boolean startsWith(int... expected) throws IOException {
    for (int i = 0; i < expected.length; i++) {
      if (bytes.byteAt(at + i) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
