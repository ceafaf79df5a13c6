package io.github.indicatorrefinery.transforms.parse.json.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/**
 * A parser that can be begun anew at any byte that is remembered, behind brackets that are written
 * for it; its offsets and lines stay those of the whole.
 */
final class RestartableParser implements Closeable {
  /**
   * The longest answer seen has 17,708 characters; a thousand times that fits the smallest heap.
   */
  static final int MAX_STRING_CHARS = 20_000_000;

  /** A number is skipped or kept as written, never computed with: its length does no harm. */
  static final int MAX_NUMBER_CHARS = 1_000_000;

  /** Further to the right a place is told by its byte. */
  private static final int MAX_COLUMN = 8_000;

  /** Jackson takes the first bytes for what tells the encoding: they are these, then. */
  private static final String LEAD = "    ";

  private static final JsonFactory STRICT = factory(false);
  private static final JsonFactory LENIENT = factory(true);

  private final RewindInput bytes;
  private final JsonFactory factory;
  private JsonParser json;

  /** What is added to the parser's own offsets and lines. */
  private long addedBytes;

  private int addedLines;

  RestartableParser(RewindInput bytes) throws IOException {
    this.bytes = bytes;
    this.factory = Leniency.isNeeded(bytes) ? LENIENT : STRICT;
    bytes.goTo(0);
    this.json = parser(LEAD);
    this.addedBytes = -LEAD.length();
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

  /** A parser of {@code prefix} and what follows of the bytes. */
  private JsonParser parser(String prefix) throws IOException {
    InputStream written = new ByteArrayInputStream(prefix.getBytes(StandardCharsets.UTF_8));
    JsonParser parser = factory.createParser(new SequenceInputStream(written, bytes));
    parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    return parser;
  }

  /** The parser that reads now. */
  JsonParser json() {
    return json;
  }

  /** Another parser of the same kind, of a text of its own. */
  JsonParser of(String text) throws IOException {
    return factory.createParser(text);
  }

  /** The line of the current token. */
  int tokenLine() {
    return json.currentTokenLocation().getLineNr() + addedLines;
  }

  /** The first byte of the current token. */
  long tokenOffset() {
    return json.currentTokenLocation().getByteOffset() + addedBytes;
  }

  /** The byte behind what was read. */
  long offset() {
    return json.currentLocation().getByteOffset() + addedBytes;
  }

  /** The line of that byte. */
  int line() {
    return json.currentLocation().getLineNr() + addedLines;
  }

  /**
   * Begins anew.
   *
   * @param opened brackets, in the order in which they are open at {@code at}
   * @param tokens how many tokens these are
   * @param closings brackets that are closed before {@code at} is read
   * @param at the byte to go on at
   */
  void restart(String opened, int tokens, String closings, long at) throws IOException {
    String prefix = LEAD + opened + closings;
    addedLines = line() + newlines(offset(), at) - 1;
    addedBytes = at - prefix.length();
    bytes.goTo(at);
    json.close();
    json = parser(prefix);
    for (int i = 0; i < tokens; i++) {
      json.nextToken();
    }
  }

  /** The brackets that are open inside of the {@code outer} outermost ones. */
  String innerBrackets(int outer) {
    StringBuilder open = new StringBuilder();
    JsonStreamContext context = json.getParsingContext();
    for (int depth = context.getNestingDepth(); depth > outer; depth--) {
      open.append(context.inArray() ? '[' : '{');
      context = context.getParent();
    }
    return open.reverse().toString();
  }

  /** The line and column of {@code at}, which was read last. */
  String place(long at) throws IOException {
    long first = Math.max(bytes.first(), at - MAX_COLUMN);
    long from = at;
    while (from > first && bytes.byteAt(from - 1) != '\n') {
      from--;
    }
    boolean isKnown = from > first || from == 0;
    String column = isKnown ? "column " + (at - from + 1) : "byte " + at;
    return "line " + (line() - newlines(at, offset())) + ", " + column + ": ";
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  /** How many lines on {@code to} is; negative where it is before. */
  private int newlines(long from, long to) throws IOException {
    int count = 0;
    for (long i = Math.max(bytes.first(), Math.min(from, to)); i < Math.max(from, to); i++) {
      count += bytes.byteAt(i) == '\n' ? 1 : 0;
    }
    return from <= to ? count : -count;
  }
}
