package io.github.indicatorrefinery.transforms.parse.json.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Finds where JSON can be read on after a break: at the next field of the object, the next element
 * of the array or the end of either; or, where the break has swallowed that, at the next record of
 * an array around it, which is known by the name of its first field.
 *
 * <p>What it stands on: no newline stands inside a text; a quotation mark that ends one has a
 * comma, colon or bracket after it, one that begins one has such a character before it; inside a
 * text both are escaped. So a mark that was forgotten, or is one too many, costs its own record.
 */
final class BreakScan {
  /** Further than this nobody puts a comma or a colon from its value. */
  private static final int MAX_BLANKS = 1_000;

  private static final int MAX_NAME_BYTES = 300;

  /** After the end of a value, or what may have been one. */
  private static final int VALUE = 'v';

  private final RewindInput bytes;
  private final List<Level> levels;
  private final Level own;
  private final StringBuilder inner;
  private long at;

  /** The quotation mark of the text that is being passed; 0 outside of texts. */
  private int quote;

  /** The last byte outside of texts that was no blank. */
  private int last = VALUE;

  /** How many fields of the object are passed before the next one; the last of them is broken. */
  private int fieldsBefore;

  /** A name before this is the one that is broken. */
  private long brokenTo;

  /** Where the name of the last of them stands. */
  private long brokenAt;

  /**
   * @param levels what is open, from the outermost; the break is in the last
   * @param from where to begin
   * @param inner the brackets that are open inside the last level there
   */
  BreakScan(RewindInput bytes, List<Level> levels, long from, String inner) {
    this.bytes = bytes;
    this.levels = levels;
    this.own = levels.get(levels.size() - 1);
    this.at = from;
    this.brokenAt = from;
    this.inner = new StringBuilder(inner);
  }

  /**
   * It begins before so many fields that were read, the last of which is broken; the parser has met
   * the break at {@code met}.
   */
  BreakScan before(int fields, long met) {
    brokenTo = met;
    last = fields > 0 ? ',' : VALUE;
    fieldsBefore = fields;
    return this;
  }

  /** Where what is passed over begins. */
  long brokenAt() {
    return brokenAt;
  }

  /** It begins inside a text. */
  BreakScan inText() {
    quote = '"';
    return this;
  }

  /** Null where the source ends before. */
  @Nullable Resumption find() throws IOException {
    for (int b = bytes.byteAt(at); b >= 0; b = bytes.byteAt(++at)) {
      Resumption found = quote != 0 ? inText(b) : outside(b);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Resumption inText(int b) throws IOException {
    if (b == '\\') {
      int escaped = bytes.byteAt(at + 1);
      at += escaped == '\n' || escaped == '\r' ? 0 : 1;
    } else if (b == '\n' || b == '\r') {
      quote = 0;
      passed(VALUE);
      return newline();
    } else if (b == quote && endsValue(bytes.byteAt(afterBlanks(at + 1)))) {
      quote = 0;
      passed(VALUE);
    } else if (b == '"') {
      return swallowedRecord();
    }
    return null;
  }

  private @Nullable Resumption outside(int b) throws IOException {
    switch (b) {
      case ' ', '\t', '\r' -> {}
      case '\n' -> {
        return newline();
      }
      case '"', '\'' -> {
        return quotationMark(b);
      }
      case '{', '[' -> {
        return opening(b);
      }
      case '}', ']' -> {
        return closing(b);
      }
      case ',', ':' -> passed(b);
      default -> {
        if (mayBeElement() && "-0123456789tfn".indexOf(b) >= 0) {
          return Resumption.at(at);
        }
        passed(VALUE);
      }
    }
    return null;
  }

  private @Nullable Resumption quotationMark(int b) throws IOException {
    boolean begins = last == ',' || last == ':' || last == '{' || last == '[';
    if (mayBeElement()) {
      return Resumption.at(at);
    }
    boolean mayBeName = !own.array && inner.isEmpty() && last != ':';
    if (mayBeName && isName(at)) {
      if (fieldsBefore == 0 && at >= brokenTo) {
        return Resumption.at(at);
      }
      fieldsBefore = Math.max(0, fieldsBefore - 1);
      brokenAt = at;
    }
    if (begins || (b == '"' && !endsValue(bytes.byteAt(at + 1)))) {
      quote = b;
    } else {
      passed(VALUE);
    }
    return null;
  }

  private @Nullable Resumption opening(int b) throws IOException {
    if (inner.isEmpty() && own.array && (b == '{' || own.elementName == null)) {
      boolean isLike = own.elementName == null || isName(afterBlanks(at + 1), own.elementName);
      int record = isLike ? -1 : levelOf(at);
      return record < 0 ? Resumption.at(at) : nextRecord(record, at);
    }
    boolean inObject = inner.isEmpty() || inner.charAt(inner.length() - 1) == '{';
    if (inObject && b == '{' && (last == ',' || (last == VALUE && inner.isEmpty()))) {
      int level = levelOf(at);
      if (level < 0 && last == ',' && inner.isEmpty() && own.among) {
        level = levels.size() - 1;
      }
      if (level >= 0) {
        return nextRecord(level, at);
      }
    }
    inner.append((char) b);
    passed(b);
    return null;
  }

  private @Nullable Resumption closing(int b) throws IOException {
    char open = b == '}' ? '{' : '[';
    int match = inner.lastIndexOf(String.valueOf(open));
    if (match >= 0) {
      inner.setLength(match);
      passed(VALUE);
      return null;
    }
    if (b == '}' && own.array && own.elementName != null && endsElement()) {
      passed(VALUE);
      return null;
    }
    StringBuilder closings = new StringBuilder();
    for (int i = levels.size() - 1; i >= 0; i--) {
      if (levels.get(i).close() == b) {
        if (i < levels.size() - 1 && levelBehindClosings() > i) {
          break;
        }
        return new Resumption(at, closings.length(), closings.toString());
      }
      closings.append(levels.get(i).close());
    }
    passed(VALUE);
    return null;
  }

  /**
   * The level of the record that follows the brackets here; one that is open is not closed here.
   */
  private int levelBehindClosings() throws IOException {
    long next = at;
    for (int b = bytes.byteAt(next); b == ']' || b == '}'; b = bytes.byteAt(next)) {
      next = afterBlanks(next + 1);
    }
    long brace = bytes.byteAt(next) == ',' ? afterBlanks(next + 1) : next;
    return bytes.byteAt(next) == ',' && bytes.byteAt(brace) == '{' ? levelOf(brace) : -1;
  }

  /** In an array of anything, behind a comma. */
  private boolean mayBeElement() {
    return own.array && inner.isEmpty() && last == ',' && own.elementName == null;
  }

  /** Whether the brace here may close an object of the array, whose beginning was lost. */
  private boolean endsElement() throws IOException {
    long next = afterBlanks(at + 1);
    int b = bytes.byteAt(next);
    return b == ']' || (b == ',' && bytes.byteAt(afterBlanks(next + 1)) == '{');
  }

  /** At the end of a line: the next may begin a document, as each line of JSON Lines does. */
  private @Nullable Resumption newline() throws IOException {
    boolean goesOn = last == ',' || last == '[' || last == ':';
    boolean begins = bytes.byteAt(at + 1) == '{' && !goesOn && !levels.get(0).array;
    return begins ? nextRecord(Math.max(0, levelOf(at + 1)), at + 1) : null;
  }

  /** At a mark inside a text: it begins the first name of a record, if a record begins here. */
  private @Nullable Resumption swallowedRecord() throws IOException {
    long brace = beforeBlanks(at - 1);
    if (brace < 0 || bytes.byteAt(brace) != '{') {
      return null;
    }
    long comma = beforeBlanks(brace - 1);
    int level = comma >= 0 && bytes.byteAt(comma) == ',' ? levelOf(brace) : -1;
    return level < 0 ? null : nextRecord(level, brace);
  }

  /** Closes all levels down to {@code level}, beside which the record at {@code brace} stands. */
  private Resumption nextRecord(int level, long brace) {
    StringBuilder closings = new StringBuilder();
    for (int i = levels.size() - 1; i >= level; i--) {
      closings.append(levels.get(i).close());
    }
    int closed = closings.length();
    return new Resumption(brace, closed, closings.append(level > 0 ? "," : " ").toString());
  }

  /** The innermost level whose objects begin as the one at {@code brace} does; -1 for none. */
  private int levelOf(long brace) throws IOException {
    long name = afterBlanks(brace + 1);
    if (bytes.byteAt(name) != '"') {
      return -1;
    }
    for (int i = levels.size() - 1; i >= 0; i--) {
      Level level = levels.get(i);
      if (level.among && level.firstName != null && isName(name, level.firstName)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isName(long mark, String expected) throws IOException {
    byte[] name = expected.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < name.length; i++) {
      if (bytes.byteAt(mark + 1 + i) != (name[i] & 0xFF)) {
        return false;
      }
    }
    long end = mark + 1 + name.length;
    return bytes.byteAt(end) == '"' && bytes.byteAt(afterBlanks(end + 1)) == ':';
  }

  /** Whether the text that begins at {@code mark} is followed by a colon. */
  private boolean isName(long mark) throws IOException {
    int of = bytes.byteAt(mark);
    for (long i = mark + 1; i < mark + MAX_NAME_BYTES; i++) {
      int b = bytes.byteAt(i);
      if (b == of) {
        return bytes.byteAt(afterBlanks(i + 1)) == ':';
      }
      if (b < ' ' || b == '{' || b == '[') {
        return false;
      }
      i += b == '\\' ? 1 : 0;
    }
    return false;
  }

  private long afterBlanks(long from) throws IOException {
    long to = from;
    while (to - from < MAX_BLANKS && isBlank(bytes.byteAt(to))) {
      to++;
    }
    return to;
  }

  private long beforeBlanks(long from) throws IOException {
    long to = from;
    while (from - to < MAX_BLANKS && to >= bytes.first() && isBlank(bytes.byteAt(to))) {
      to--;
    }
    return to < bytes.first() ? -1 : to;
  }

  private void passed(int b) {
    last = b;
  }

  private static boolean isBlank(int b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  private static boolean endsValue(int b) {
    return b == ',' || b == ':' || b == '}' || b == ']' || b < 0;
  }
}
