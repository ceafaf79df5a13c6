package io.github.indicatorrefinery.transforms.parse.json.stream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Goes on behind what is no JSON. Where documents take a line each, a break costs no more than its
 * line, and no less, unless only the value of one field is broken.
 */
final class Breaks {
  /** So much of a broken place is looked at for what it is. */
  static final int MAX_SHOWN_BYTES = 8_000;

  /**
   * Going back costs reading again. A comment that never ends is read to the end each time: after
   * so many bytes a break ends the file, so that no file takes the square of its size.
   */
  private static final long MAX_REREAD_BYTES = 256L << 20;

  private static final String NUMBERS = " (or 'NaN'/'+INF'/'-INF')";

  private final RestartableParser parser;
  private final RewindInput bytes;
  private final List<Level> levels;
  private final DocumentLines lines;
  private long resumedAt = -1;
  private long reread;
  private boolean ended;

  Breaks(RestartableParser parser, RewindInput bytes, List<Level> levels, DocumentLines lines) {
    this.parser = parser;
    this.bytes = bytes;
    this.levels = levels;
    this.lines = lines;
  }

  /** See {@link JsonCursor#resume}. */
  void resume(JacksonException e, long from, int fields) throws IOException {
    if (ended || reread > MAX_REREAD_BYTES) {
      ended = true;
      throw e;
    }
    long broken = parser.offset();
    String place = parser.place(met(e));
    boolean back = from >= 0 && from <= broken && bytes.holds(from);
    BreakScan scan = back ? scanBack(e, from, fields) : scanOn(e);
    Resumption next = scan.find();
    if (lines.isOwn() && (next == null || !isOneField(scan, next))) {
      next = nextLine(broken);
    }
    if (next == null || next.at() <= resumedAt) {
      ended = true;
      throw e;
    }
    restart(next);
    long first = Math.min(back ? scan.brokenAt() : broken, next.at());
    Break found = passedOver(e, place, first, next.at());
    note(back ? found : found.withoutStart(), next.closed());
  }

  /** See {@link JsonCursor#resumeDocuments}. */
  Optional<Break> resumeDocuments(JacksonException e, long from) throws IOException {
    if (ended) {
      throw e;
    }
    String place = parser.place(met(e));
    boolean isRest = lines.isInBroken(parser.line());
    long start = bytes.holds(from) ? from : Math.max(bytes.first(), parser.offset() - 1);
    DocumentScan scan = new DocumentScan(bytes, start, lines.areOneEach(), lines.isBroken());
    long next = scan.find();
    if (next < 0 && !scan.isJunk()) {
      restart(Resumption.at(bytes.end()));
      return Optional.empty();
    }
    if (next <= resumedAt) {
      ended = true;
      throw e;
    }
    restart(Resumption.at(next));
    if (!scan.isJunk() || (isRest && scan.isJunkInLine())) {
      return Optional.empty();
    }
    Break junk = passedOver(e, place, scan.junkAt(), next);
    return Optional.of(start == from ? junk : junk.withoutStart());
  }

  /** See {@link JsonCursor#fileBreak}. */
  Break ofFile(JacksonException e, long start) throws IOException {
    String place = parser.place(met(e));
    // Nobody knows what the break cut off.
    Passage shown = bytes.shown(start, bytes.end(), MAX_SHOWN_BYTES).withoutEnd();
    boolean isCut = !levels.isEmpty() && bytes.byteAt(parser.offset()) < 0;
    bytes.transferTo(OutputStream.nullOutputStream());
    boolean isLimit = e instanceof StreamConstraintsException;
    String reason = isCut && !isLimit ? "truncated_json" : reason(e);
    return new Break(reason, place + said(e), start, Math.max(bytes.end(), start), shown);
  }

  /** From behind what was read well. */
  private BreakScan scanBack(JacksonException e, long from, int fields) {
    long met = e instanceof JsonEOFException ? from : parser.offset() - 1;
    return new BreakScan(bytes, levels, from, "").before(fields, met);
  }

  /** From the break on. */
  private BreakScan scanOn(JacksonException e) {
    long start = Math.max(bytes.first(), met(e));
    BreakScan scan = new BreakScan(bytes, levels, start, parser.innerBrackets(levels.size()));
    boolean isTooLong =
        e instanceof StreamConstraintsException && e.getOriginalMessage().contains("String");
    return isTooLong ? scan.inText() : scan;
  }

  private void restart(Resumption next) throws IOException {
    StringBuilder opened = new StringBuilder();
    int tokens = 0;
    for (int i = 0; i < levels.size(); i++) {
      boolean innermost = i == levels.size() - 1;
      boolean array = levels.get(i).array;
      opened.append(array ? "[" : innermost ? "{" : "{\"\":");
      tokens += array || innermost ? 1 : 2;
    }
    reread += Math.max(0, parser.offset() - next.at());
    resumedAt = next.at();
    parser.restart(opened.toString(), tokens, next.closings(), next.at());
  }

  /** Whether no more than the value of one field is passed over. */
  private boolean isOneField(BreakScan scan, Resumption next) {
    if (next.closed() > 0) {
      return false;
    }
    Passage shown = bytes.shown(scan.brokenAt(), next.at(), MAX_SHOWN_BYTES);
    return new Break("", "", scan.brokenAt(), next.at(), shown).isOneField();
  }

  /** The line after that of the document; null where none follows. */
  private @Nullable Resumption nextLine(long broken) throws IOException {
    long at = bytes.holds(lines.start()) ? lines.start() : Math.max(bytes.first(), broken - 1);
    for (int b = bytes.byteAt(at); b != '\n'; b = bytes.byteAt(++at)) {
      if (b < 0) {
        return null;
      }
    }
    StringBuilder closings = new StringBuilder();
    for (int i = levels.size() - 1; i >= 0; i--) {
      closings.append(levels.get(i).close());
    }
    return new Resumption(at + 1, levels.size(), closings.append('\n').toString());
  }

  /** Tells the innermost level, or the outermost of those that the break has closed. */
  private void note(Break found, int closed) {
    lines.breakDocument();
    int innermost = levels.size() - 1;
    for (int i = innermost; i > innermost - closed + 1; i--) {
      levels.get(i).lose();
    }
    levels.get(innermost - Math.max(0, closed - 1)).add(found);
  }

  private Break passedOver(JacksonException e, String place, long from, long to) {
    String message = place + said(e) + "; " + (to - from) + " bytes passed over";
    return new Break(reason(e), message, from, to, bytes.shown(from, to, MAX_SHOWN_BYTES));
  }

  /** The byte that is not as it should be: the last that was read, unless there is none. */
  private long met(JacksonException e) {
    return e instanceof JsonEOFException ? parser.offset() : Math.max(0, parser.offset() - 1);
  }

  /** What the parser says, without where the object or array began: that is not where it was. */
  private static String said(JacksonException e) {
    String message = e.getOriginalMessage().replace(NUMBERS, "");
    for (String more : List.of(" (start marker at", " (for Array start", " (for Object start")) {
      int at = message.indexOf(more);
      message = at < 0 ? message : message.substring(0, at);
    }
    return message;
  }

  private static String reason(JacksonException e) {
    return e instanceof StreamConstraintsException ? "json_limit_exceeded" : "broken_json";
  }
}
