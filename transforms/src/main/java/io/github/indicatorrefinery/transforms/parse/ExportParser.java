package io.github.indicatorrefinery.transforms.parse;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads pairs from JSON of any size, one record at a time. The shape is recognised by its content:
 * {@code sessions[].qa_pairs[]}, {@code documents[]}, {@code chunks[]} (see {@link ChunkJoiner}),
 * {@code qa_pairs[]} of one indicator, an array of any of these, and several documents in a row
 * (JSON Lines). Fields come in any order; unknown ones are skipped, missing ones left out.
 *
 * <p>A position is a JSON pointer; in documents after the first, and for a pair that is a document
 * itself, the line stands before it.
 *
 * <p>A record that is no pair is a failure ({@code missing_question}, {@code question_not_text},
 * the same for {@code answer}, {@code pair_not_object}, {@code session_not_object}, {@code
 * unknown_json_shape}, …) and the next one is read. What breaks the document ends it: every pair
 * before is handed over, then one failure ({@code truncated_json}, {@code broken_json} or {@code
 * json_limit_exceeded}). Where the source itself cannot be read to its end, that is the failure,
 * and its owner's to tell.
 *
 * <p>Memory: the pairs of one session while its topic has not been read, at most {@link
 * PairGroup#MAX_HELD_CHARS}; otherwise one pair. The same bytes give the same records.
 */
public final class ExportParser {
  /**
   * The longest answer seen has 17,708 characters; a thousand times that fits the smallest heap.
   */
  static final int MAX_STRING_CHARS = 20_000_000;

  /** A number is skipped or kept as written, never computed with: its length does no harm. */
  static final int MAX_NUMBER_CHARS = 1_000_000;

  /** What a failure shows, should each of its characters take the most bytes. */
  private static final int MAX_SHOWN_BYTES = 4 * Failure.MAX_INPUT_CHARS;

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
          .configure(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW, false)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MAX_STRING_CHARS)
                  .maxNumberLength(MAX_NUMBER_CHARS)
                  .build())
          .build();

  private final FileRecords records;
  private final RecordingInput bytes;
  private final JsonParser json;
  private final ChunkJoiner chunks;
  private final PairGroup loose;

  private String position = "";
  private long start;

  private ExportParser(FileRecords records, RecordingInput bytes, JsonParser json) {
    this.records = records;
    this.bytes = bytes;
    this.json = json;
    this.loose = PairGroup.ofLoosePairs(records);
    this.chunks = new ChunkJoiner(records, loose);
  }

  /**
   * Reads {@code in} to its end or to what breaks the document.
   *
   * @throws IOException when {@code in} cannot be read; what came before was handed over
   */
  public static void parse(InputFile file, InputStream in, ParsedRecords out) throws IOException {
    RecordingInput bytes = new RecordingInput(TextEncoding.utf8(in), MAX_SHOWN_BYTES);
    try (JsonParser json = JSON.createParser(bytes)) {
      json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      new ExportParser(new FileRecords(file, out), bytes, json).parse();
    }
  }

  private void parse() throws IOException {
    try {
      parseDocuments();
      finish();
    } catch (JacksonException e) {
      finish();
      failDocument(e);
    } catch (IOException e) {
      chunks.flushBroken();
      loose.finish();
      throw e;
    }
  }

  private void finish() {
    chunks.flush();
    loose.finish();
  }

  private void parseDocuments() throws IOException {
    int documents = 0;
    while (json.nextToken() != null) {
      int line = json.currentTokenLocation().getLineNr();
      if (documents > 0 && json.currentToken().isScalarValue()) {
        mark("line " + line);
        skipValue();
        fail("broken_json", "line " + line + ": a value after the end of the document");
      } else {
        parseDocument(documents == 0 ? "" : "line " + line + " ", line);
      }
      documents++;
    }
    if (documents == 0) {
      records.failFile("empty_file", "no JSON in it", "", 0);
    }
  }

  private void parseDocument(String base, int line) throws IOException {
    mark(base);
    if (json.currentToken() == JsonToken.START_ARRAY) {
      boolean[] any = {false};
      parseElements(
          base,
          element -> {
            any[0] = true;
            parseAny(element, element);
          });
      if (!any[0]) {
        fail("unknown_json_shape", "an array without records");
      }
    } else {
      parseAny(base, "line " + line);
    }
  }

  /** An object of any shape; {@code pairPosition} is its place where it is a pair itself. */
  private void parseAny(String pointer, String pairPosition) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      skipValue();
      fail("unknown_json_shape", "no JSON object");
      return;
    }
    PairGroup group = PairGroup.ofFile(records, pointer);
    boolean[] hasRecords = {false};
    try {
      group
          .fields()
          .readFields(
              json,
              name -> {
                boolean container = parseContainer(name, pointer, group);
                hasRecords[0] |= container;
                return container;
              });
    } catch (IOException e) {
      group.finishIfBegun();
      throw e;
    }
    JsonRecord fields = group.fields();
    if (hasRecords[0]) {
      group.finishIfBegun();
    } else if (fields.has("question") || fields.has("answer")) {
      position = pairPosition;
      takePair(fields, loose, 0);
    } else if (fields.has("text") && fields.metadata().has("chunk_type")) {
      position = pairPosition;
      chunks.take(fields, pairPosition, 0, this::fail);
    } else {
      fail("unknown_json_shape", "neither sessions, documents, chunks nor qa_pairs");
    }
  }

  private boolean parseContainer(String name, String pointer, PairGroup group) throws IOException {
    String base = pointer + "/" + name;
    switch (name) {
      case "sessions" -> parseArray(base, this::parseSession);
      case "documents" -> parsePairs(base, loose);
      case "qa_pairs" -> {
        group.begin();
        parsePairs(base, group);
      }
      case "chunks" -> parseChunks(base);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void parseSession(String pointer) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      skipValue();
      fail("session_not_object", "a session is an object");
      return;
    }
    PairGroup session = PairGroup.ofSession(records, pointer);
    session.begin();
    try {
      session
          .fields()
          .readFields(
              json,
              name -> {
                if (name.equals("qa_pairs")) {
                  parsePairs(pointer + "/qa_pairs", session);
                  return true;
                }
                return false;
              });
    } catch (IOException e) {
      session.finish();
      throw e;
    }
    session.finish();
  }

  private void parsePairs(String base, PairGroup group) throws IOException {
    int[] index = {0};
    parseArray(
        base,
        pointer -> {
          if (json.currentToken() == JsonToken.START_OBJECT) {
            takePair(JsonRecord.read(json), group, index[0]);
          } else {
            skipValue();
            fail("pair_not_object", "a pair is an object");
          }
          index[0]++;
        });
  }

  private void parseChunks(String base) throws IOException {
    int[] index = {0};
    parseArray(
        base,
        pointer -> {
          if (json.currentToken() == JsonToken.START_OBJECT) {
            chunks.take(JsonRecord.read(json), pointer, index[0], this::fail);
          } else {
            skipValue();
            fail("chunk_not_object", "a chunk is an object");
          }
          index[0]++;
        });
    chunks.flush();
  }

  private void takePair(JsonRecord fields, PairGroup group, int index) {
    for (String name : new String[] {"question", "answer"}) {
      if (!fields.hasValue(name)) {
        fail("missing_" + name, "a pair without " + name);
        return;
      }
      if (!fields.isText(name)) {
        fail(name + "_not_text", "the " + name + " is no text");
        return;
      }
    }
    group.take(PairDraft.of(fields, position, index));
  }

  private interface Element {
    void parse(String pointer) throws IOException;
  }

  private void parseArray(String base, Element element) throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      parseElements(base, element);
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      mark(base);
      skipValue();
      fail("not_an_array", "an array was expected");
    }
  }

  private void parseElements(String base, Element element) throws IOException {
    int index = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String pointer = base + "/" + index++;
      mark(pointer);
      element.parse(pointer);
    }
  }

  /** Passes the whole value, so that a failure can show it. */
  private void skipValue() throws IOException {
    json.finishToken();
    json.skipChildren();
  }

  /** The record at the current token is what a failure shows from here on. */
  private void mark(String pointer) {
    position = pointer;
    start = json.currentTokenLocation().getByteOffset();
    bytes.beginRecord(start);
  }

  private void fail(String reason, String message) {
    long length = json.currentLocation().getByteOffset() - start;
    records.fail(reason, message, records.origin(null, position), bytes.recorded(length), length);
  }

  /**
   * Damaged packed data unpack to nonsense before the decoder notices, at the latest by a checksum
   * at the end. So the source is read to its end first: where it breaks too, that is what happened,
   * and the one thing to tell.
   */
  private void failDocument(JacksonException e) throws IOException {
    JsonLocation at = e.getLocation();
    String place =
        at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    // Where the break is at the start, what follows it tells what the file is.
    long length = Math.max(bytes.recordedBytes(), json.currentLocation().getByteOffset() - start);
    String shown = bytes.recorded(length);
    bytes.transferTo(OutputStream.nullOutputStream());
    records.fail(
        documentReason(e),
        place + e.getOriginalMessage(),
        records.origin(null, position),
        shown,
        length);
  }

  private static String documentReason(JacksonException e) {
    if (e instanceof JsonEOFException) {
      return "truncated_json";
    }
    return e instanceof StreamConstraintsException ? "json_limit_exceeded" : "broken_json";
  }
}
