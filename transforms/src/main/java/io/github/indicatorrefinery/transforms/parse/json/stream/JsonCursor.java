package io.github.indicatorrefinery.transforms.parse.json.stream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads tokens of JSON documents in a row, and goes on behind a break: the parser is begun anew
 * there, with the brackets that are open before it.
 *
 * <p>Read as if they were JSON: a comma after the last element, {@code NaN} and {@code Infinity}; in
 * files that begin so (see {@link Leniency}) comments as in Java, and texts in single quotes. Limits: {@link #MAX_STRING_CHARS}, {@link
 * #MAX_NUMBER_CHARS}, and a nesting of 1,000.
 */
public final class JsonCursor implements Closeable {
  /**
   * The longest answer seen has 17,708 characters; a thousand times that fits the smallest heap.
   */
  public static final int MAX_STRING_CHARS = 20_000_000;

  /** A number is skipped or kept as written, never computed with: its length does no harm. */
  static final int MAX_NUMBER_CHARS = 1_000_000;

  /** So much of a broken place is looked at for what it is. */
  private static final int MAX_BREAK_BYTES = 8_000;

  /**
   * Going back costs reading again. A comment that never ends is read to the end each time: after
   * so many bytes a break ends the file, so that no file takes the square of its size.
   */
  private static final long MAX_REREAD_BYTES = 256L << 20;

  /** Jackson takes the first bytes for what tells the encoding: they are these, then. */
  private static final String LEAD = "    ";

  private static final JsonFactory STRICT = factory(false);
  private static final JsonFactory LENIENT = factory(true);

  private final RewindInput bytes;
  private final JsonFactory factory;
  private final LongSupplier continuations;
  private final List<Level> levels = new ArrayList<>();
  private JsonParser json;

  /** What is added to the parser's own offsets and lines. */
  private long addedBytes;

  private int addedLines;
  private long resumedAt = -1;
  private long reread;

  /** Whether the documents so far took a line each, as those of JSON Lines do. */
  private boolean oneLineEach;

  /** Whether the line of this document is its own, so that a break costs no more than the line. */
  private boolean lineByLine;

  private long documentStart;
  private int firstLine;
  private int lastLine;
  private int breaksBefore;
  private int breaks;
  private boolean ended;

  private JsonCursor(Utf8Stream.Text text) throws IOException {
    this.bytes = new RewindInput(text.bytes());
    this.continuations = text.continuations();
    this.factory = Leniency.isNeeded(bytes) ? LENIENT : STRICT;
    bytes.goTo(0);
    this.json = parser(bytes);
  }

  /** At the beginning of {@code in}, which stays the caller's to close. */
  public static JsonCursor of(InputStream in) throws IOException {
    return new JsonCursor(Utf8Stream.of(in));
  }

  private static JsonFactory factory(boolean lenient) {
    return new JsonFactoryBuilder()
        .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
        .configure(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW, false)
        .configure(JsonReadFeature.ALLOW_TRAILING_COMMA, true)
        .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, true)
        .configure(JsonReadFeature.ALLOW_JAVA_COMMENTS, lenient)
        .configure(JsonReadFeature.ALLOW_SINGLE_QUOTES, lenient)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(MAX_STRING_CHARS)
                .maxNumberLength(MAX_NUMBER_CHARS)
                .build())
        .build();
  }

  private JsonParser parser(InputStream in) throws IOException {
    JsonParser parser = factory.createParser(in);
    parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    return parser;
  }

  /** Goes to the next token; null after the last document. */
  public @Nullable JsonToken nextToken() throws IOException {
    return json.nextToken();
  }

  /** Goes to the next field of the object and gives its name; null at the object's end. */
  public @Nullable String nextFieldName() throws IOException {
    String name = json.nextFieldName();
    Level level = levels.get(levels.size() - 1);
    if (level.firstName == null) {
      level.firstName = name;
    }
    return name;
  }

  /**
   * Whether the parser stands in the field {@code name}. It may be in the next one: it reads a name and the beginning
   * of its value at once, so that where the value breaks, the name was never given.
   */
  public boolean isIn(@Nullable String name) throws IOException {
    return Objects.equals(json.currentName(), name);
  }

  public void skipChildren() throws IOException {
    json.skipChildren();
  }

  /** Reads a scalar to its end, so that {@link #offset} is behind it. */
  public void finishToken() throws IOException {
    json.finishToken();
  }

  /** The parser stands at the bracket of an object or array that is read from here on. */
  public Level enter(boolean array) {
    boolean among = levels.isEmpty() || levels.get(levels.size() - 1).array;
    Level level = new Level(array, among);
    levels.add(level);
    return level;
  }

  /** All of it was read, or the file ends. */
  public void leave() {
    Level left = levels.remove(levels.size() - 1);
    if (!levels.isEmpty() && left.firstName != null) {
      levels.get(levels.size() - 1).elementName = left.firstName;
    }
  }

  /** How deep the parser stands in what is being read. */
  public int depth() {
    return levels.size();
  }

  /** A document follows, whose first token the parser stands at. */
  public void beginDocument() {
    int line = line();
    lineByLine = oneLineEach && line > lastLine;
    firstLine = line;
    documentStart = tokenOffset();
    breaksBefore = breaks;
  }

  /** The document is none: the rest of its line belongs to that. */
  public void breakDocument() {
    breaks++;
  }

  /** It was read. */
  public void endDocument() {
    lastLine = json.currentLocation().getLineNr() + addedLines;
    oneLineEach = breaks > breaksBefore ? oneLineEach : lastLine == firstLine;
  }

  /** Whether the document that was read is broken, and the parser still stands in its last line. */
  private boolean isInBrokenLine() {
    return breaks > breaksBefore && json.currentLocation().getLineNr() + addedLines == lastLine;
  }

  /** The line of the current token. */
  public int line() {
    return json.currentTokenLocation().getLineNr() + addedLines;
  }

  /** The first byte of the current token. */
  public long tokenOffset() {
    return json.currentTokenLocation().getByteOffset() + addedBytes;
  }

  /** The byte behind what was read. */
  public long offset() {
    return json.currentLocation().getByteOffset() + addedBytes;
  }

  /** What stands from {@code from} to {@code to}, as far as it is remembered and of use to show. */
  public String shown(long from, long to) {
    return bytes.text(from, to, MAX_BREAK_BYTES);
  }

  /**
   * Reads the texts of these names of the object that begins at {@code from} and was read to its
   * end; false where it is too long to be remembered.
   */
  public boolean readAgain(JsonRecord fields, long from, Predicate<String> names)
      throws IOException {
    if (!bytes.holds(from)) {
      return false;
    }
    String object = bytes.text(from, offset(), RewindInput.WINDOW_BYTES);
    try (JsonParser again = factory.createParser(object)) {
      again.nextToken();
      for (String name = again.nextFieldName(); name != null; name = again.nextFieldName()) {
        boolean isText = again.nextToken() == JsonToken.VALUE_STRING;
        String canonical = JsonRecord.canonical(name);
        if (isText && names.test(canonical)) {
          fields.put(canonical, name, scalar(again, JsonToken.VALUE_STRING));
        }
        again.skipChildren();
      }
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** How many code points were read. */
  public long codePoints() {
    return bytes.end() - continuations.getAsLong();
  }

  /** The scalar at the parser; an escape may have written a lone surrogate. */
  public JsonValue scalar(JsonToken token) throws IOException {
    return scalar(json, token);
  }

  private static JsonValue scalar(JsonParser json, JsonToken token) throws IOException {
    if (token != JsonToken.VALUE_STRING) {
      return JsonValue.scalar(token, json.getText());
    }
    char[] chars = json.getTextCharacters();
    int from = json.getTextOffset();
    int to = from + json.getTextLength();
    String text = new String(chars, from, to - from);
    for (int i = from; i < to; i++) {
      if (Character.isSurrogate(chars[i])) {
        return JsonValue.text(TextEncoding.wellFormed(text));
      }
    }
    return JsonValue.text(text, text.length());
  }

  /**
   * Goes on behind a break inside the innermost level, and notes it at that level; where the break
   * has swallowed the ends of levels, at the outermost of those.
   *
   * @param from where to look from: behind what was read well
   * @param fields how many fields of the object were begun since, the last of which is broken
   * @throws JacksonException the same again, where the file ends before
   */
  public void resume(JacksonException e, long from, int fields) throws IOException {
    long broken = offset();
    if (ended || reread > MAX_REREAD_BYTES) {
      ended = true;
      throw e;
    }
    boolean back = from >= 0 && from <= broken && bytes.holds(from);
    BreakScan scan;
    if (back) {
      scan = new BreakScan(bytes, levels, from, "");
    } else {
      boolean ends = e instanceof JsonEOFException;
      long start = Math.max(bytes.first(), ends ? broken : broken - 1);
      scan = new BreakScan(bytes, levels, start, innerBrackets());
    }
    if (back) {
      scan.before(fields, e instanceof JsonEOFException ? from : broken - 1);
    } else if (isTooLongText(e)) {
      scan.inText();
    }
    String place = place(broken);
    int line = json.currentLocation().getLineNr() + addedLines;
    Resumption next = scan.find();
    if (lineByLine && (next == null || !isOneField(scan, next))) {
      next = nextLine(broken);
    }
    if (next == null || next.at() <= resumedAt) {
      ended = true;
      throw e;
    }
    begin(next, broken, line);
    long first = Math.min(back ? scan.brokenAt() : broken, next.at());
    note(passedOver(e, place, first, next.at()), next.closed());
  }

  /**
   * Goes on behind a break between documents.
   *
   * @param from the end of the last document
   * @return nothing where only separators stood there
   * @throws JacksonException the same again, where no document follows
   */
  public Optional<Break> resumeDocuments(JacksonException e, long from) throws IOException {
    long broken = offset();
    if (ended) {
      throw e;
    }
    boolean isRestOfLine = isInBrokenLine();
    long start = bytes.holds(from) ? from : Math.max(bytes.first(), broken - 1);
    DocumentScan scan = new DocumentScan(bytes, start, oneLineEach, breaks > breaksBefore);
    String place = place(broken);
    int line = json.currentLocation().getLineNr() + addedLines;
    long next = scan.find();
    if (next < 0 && !scan.isJunk()) {
      begin(Resumption.at(bytes.end()), broken, line);
      return Optional.empty();
    }
    if (next <= resumedAt) {
      ended = true;
      throw e;
    }
    begin(Resumption.at(next), broken, line);
    return scan.isJunk() && !(isRestOfLine && scan.isJunkInLine())
        ? Optional.of(passedOver(e, place, scan.junkAt(), next))
        : Optional.empty();
  }

  /**
   * What broke the file, from {@code start} on.
   *
   * <p>Damaged packed data unpack to nonsense before the decoder notices, at the latest by a
   * checksum at the end. So the source is read to its end first: where it breaks too, that is what
   * happened, and the one thing to tell.
   *
   * @throws IOException when the source breaks
   */
  public Break fileBreak(JacksonException e, long start) throws IOException {
    long broken = offset();
    String place = place(broken);
    String text = shown(start, bytes.end());
    boolean isCut = !levels.isEmpty() && bytes.byteAt(broken) < 0;
    bytes.transferTo(OutputStream.nullOutputStream());
    String message = place + said(e);
    String reason = isCut && !(e instanceof StreamConstraintsException) ? "truncated_json" : reason(e);
    return new Break(reason, message, start, Math.max(bytes.end(), start), text);
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private void begin(Resumption next, long broken, int line) throws IOException {
    StringBuilder prefix = new StringBuilder(LEAD);
    int tokens = 0;
    for (int i = 0; i < levels.size(); i++) {
      boolean innermost = i == levels.size() - 1;
      boolean array = levels.get(i).array;
      prefix.append(array ? "[" : innermost ? "{" : "{\"\":");
      tokens += array || innermost ? 1 : 2;
    }
    prefix.append(next.closings());
    reread += Math.max(0, broken - next.at());
    resumedAt = next.at();
    addedLines = line + newlines(broken, next.at()) - 1;
    addedBytes = next.at() - prefix.length();
    bytes.goTo(next.at());
    json.close();
    json = parser(new Prefixed(prefix.toString().getBytes(StandardCharsets.UTF_8), bytes));
    for (int i = 0; i < tokens; i++) {
      json.nextToken();
    }
  }

  /** Whether no more than the value of one field is passed over. */
  private boolean isOneField(BreakScan scan, Resumption next) {
    String text = shown(scan.brokenAt(), next.at());
    return new Break("", "", scan.brokenAt(), next.at(), text).isOneField();
  }

  /** The line after that of the document; null where none follows. */
  private @Nullable Resumption nextLine(long broken) throws IOException {
    long at = bytes.holds(documentStart) ? documentStart : Math.max(bytes.first(), broken - 1);
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

  private void note(Break found, int closed) {
    breaks++;
    int innermost = levels.size() - 1;
    for (int i = innermost; i > innermost - closed + 1; i--) {
      levels.get(i).lose();
    }
    levels.get(innermost - Math.max(0, closed - 1)).add(found);
  }

  private Break passedOver(JacksonException e, String place, long from, long to) {
    String message = place + said(e) + "; " + (to - from) + " bytes passed over";
    return new Break(reason(e), message, from, to, shown(from, to));
  }

  /** How many lines on {@code to} is; negative where it is before. */
  private int newlines(long from, long to) throws IOException {
    int count = 0;
    for (long i = Math.max(bytes.first(), Math.min(from, to)); i < Math.max(from, to); i++) {
      count += bytes.byteAt(i) == '\n' ? 1 : 0;
    }
    return from <= to ? count : -count;
  }

  /** The brackets that the parser has open inside the innermost level. */
  private String innerBrackets() {
    StringBuilder open = new StringBuilder();
    JsonStreamContext context = json.getParsingContext();
    for (int depth = context.getNestingDepth(); depth > levels.size(); depth--) {
      open.append(context.inArray() ? '[' : '{');
      context = context.getParent();
    }
    return open.reverse().toString();
  }

  private String place(long offset) throws IOException {
    long from = offset - 1;
    while (from >= bytes.first() && bytes.byteAt(from) != '\n') {
      from--;
    }
    int line = json.currentLocation().getLineNr() + addedLines;
    boolean isKnown = from >= 0 && (from >= bytes.first() || bytes.first() == 0);
    String column = isKnown || bytes.first() == 0 ? "column " + (offset - from) : "byte " + offset;
    return "line " + line + ", " + column + ": ";
  }

  /** What the parser says, without where the object or array began: that is not where it was. */
  private static String said(JacksonException e) {
    String message = e.getOriginalMessage();
    for (String location : List.of(" (start marker at", " (for Array starting", " (for Object start")) {
      int at = message.indexOf(location);
      message = at < 0 ? message : message.substring(0, at);
    }
    return message;
  }

  private static boolean isTooLongText(JacksonException e) {
    return e instanceof StreamConstraintsException && e.getOriginalMessage().contains("String");
  }

  private String reason(JacksonException e) {
    return e instanceof StreamConstraintsException ? "json_limit_exceeded" : "broken_json";
  }

  /** Some bytes, and what follows them. */
  private static final class Prefixed extends InputStream {
    private final byte[] prefix;
    private final InputStream rest;
    private int next;

    Prefixed(byte[] prefix, InputStream rest) {
      this.prefix = prefix;
      this.rest = rest;
    }

    @Override
    public int read() throws IOException {
      return next < prefix.length ? prefix[next++] & 0xFF : rest.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (next == prefix.length || length == 0) {
        return rest.read(target, offset, length);
      }
      int count = Math.min(length, prefix.length - next);
      System.arraycopy(prefix, next, target, offset, count);
      next += count;
      return count;
    }
  }
}
