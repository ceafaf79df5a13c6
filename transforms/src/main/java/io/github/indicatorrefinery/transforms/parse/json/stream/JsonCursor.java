package io.github.indicatorrefinery.transforms.parse.json.stream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
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
 * <p>Read as if they were JSON: a comma after the last element, {@code NaN} and {@code Infinity};
 * in files that begin so (see {@link Leniency}) comments as in Java, and texts in single quotes.
 * Limits: texts of {@link RestartableParser#MAX_STRING_CHARS}, numbers of {@link
 * RestartableParser#MAX_NUMBER_CHARS}, and a nesting of 1,000.
 */
public final class JsonCursor implements Closeable {
  private final RewindInput bytes;
  private final LongSupplier continuations;
  private final RestartableParser parser;
  private final List<Level> levels = new ArrayList<>();
  private final DocumentLines lines = new DocumentLines();
  private final Breaks breaks;

  private JsonCursor(Utf8Stream.Text text) throws IOException {
    this.bytes = new RewindInput(text.bytes());
    this.continuations = text.continuations();
    this.parser = new RestartableParser(bytes);
    this.breaks = new Breaks(parser, bytes, levels, lines);
  }

  /** At the beginning of {@code in}, which stays the caller's to close. */
  public static JsonCursor of(InputStream in) throws IOException {
    return new JsonCursor(Utf8Stream.of(in));
  }

  /** Goes to the next token; null after the last document. */
  public @Nullable JsonToken nextToken() throws IOException {
    return parser.json().nextToken();
  }

  /** Goes to the next field of the object and gives its name; null at the object's end. */
  public @Nullable String nextFieldName() throws IOException {
    String name = parser.json().nextFieldName();
    Level level = levels.get(levels.size() - 1);
    if (level.firstName == null) {
      level.firstName = name;
    }
    return name;
  }

  /**
   * Whether the parser stands in the field {@code name}. It may be in the next one: it reads a name
   * and the beginning of its value at once, so that where the value breaks, the name was never
   * given.
   */
  public boolean isIn(@Nullable String name) throws IOException {
    return Objects.equals(parser.json().currentName(), name);
  }

  public void skipChildren() throws IOException {
    parser.json().skipChildren();
  }

  /** Reads a scalar to its end, so that {@link #offset} is behind it. */
  public void finishToken() throws IOException {
    parser.json().finishToken();
  }

  /** The parser stands at the bracket of an object or array that is read from here on. */
  public Level enter(boolean array) {
    boolean among = levels.isEmpty() || levels.get(levels.size() - 1).array;
    Level level = new Level(array, among);
    levels.add(level);
    return level;
  }

  /** All of it was read. */
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
    lines.begin(line(), tokenOffset());
  }

  /** The document failed: what is left in its line belongs to that. */
  public void breakDocument() {
    lines.breakDocument();
  }

  /** It was read. */
  public void endDocument() {
    lines.end(parser.line());
  }

  /** Whether the document that was read is broken, and the parser still stands in its last line. */
  public boolean isInBrokenLine() {
    return lines.isInBroken(parser.line());
  }

  /** The line of the current token. */
  public int line() {
    return parser.tokenLine();
  }

  /** The first byte of the current token. */
  public long tokenOffset() {
    return parser.tokenOffset();
  }

  /** The byte behind what was read. */
  public long offset() {
    return parser.offset();
  }

  /** What stands from {@code from} to {@code to}, as far as it is remembered and of use to show. */
  public Passage shown(long from, long to) {
    return bytes.shown(from, to, Breaks.MAX_SHOWN_BYTES);
  }

  /** How many code points were read. */
  public long codePoints() {
    return bytes.end() - continuations.getAsLong();
  }

  /** The scalar at the parser; an escape may have written a lone surrogate. */
  public JsonValue scalar(JsonToken token) throws IOException {
    return scalar(parser.json(), token);
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
    try (JsonParser again = parser.of(object)) {
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

  /**
   * Goes on behind a break inside the innermost level, and notes it at that level; where the break
   * has swallowed the ends of levels, at the outermost of those.
   *
   * @param from where to look from: behind what was read well; negative for the break itself
   * @param fields how many fields of the object were begun since, the last of which is broken
   * @throws JacksonException the same again, where the file ends before
   */
  public void resume(JacksonException e, long from, int fields) throws IOException {
    breaks.resume(e, from, fields);
  }

  /**
   * Goes on behind a break between documents.
   *
   * @param from the end of the last document
   * @return nothing where only separators stood there, or the rest of a line that was told
   * @throws JacksonException the same again, where no document follows
   */
  public Optional<Break> resumeDocuments(JacksonException e, long from) throws IOException {
    return breaks.resumeDocuments(e, from);
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
    return breaks.ofFile(e, start);
  }

  @Override
  public void close() throws IOException {
    parser.close();
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
}
