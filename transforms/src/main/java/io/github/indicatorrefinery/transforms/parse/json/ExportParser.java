package io.github.indicatorrefinery.transforms.parse.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.values.Failure;
import java.io.IOException;
import java.io.InputStream;

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

  private final JsonParser json;
  private final JsonCursor cursor;
  private final ShapeParser shapes;

  private ExportParser(FileRecords records, RecordingInput bytes, JsonParser json) {
    this.json = json;
    this.cursor = new JsonCursor(json, bytes, records);
    this.shapes = new ShapeParser(cursor);
  }

  /**
   * Reads {@code in} to its end or to what breaks the document.
   *
   * @throws IOException when {@code in} cannot be read; what came before was handed over
   */
  public static void parse(FileRecords records, InputStream in) throws IOException {
    RecordingInput bytes = new RecordingInput(TextEncoding.utf8(in), MAX_SHOWN_BYTES);
    try (JsonParser json = JSON.createParser(bytes)) {
      json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      new ExportParser(records, bytes, json).parse();
    }
  }

  private void parse() throws IOException {
    try {
      parseDocuments();
      shapes.finish();
    } catch (JacksonException e) {
      shapes.finish();
      cursor.failDocument(e);
    } catch (IOException e) {
      shapes.finishBroken();
      throw e;
    }
  }

  private void parseDocuments() throws IOException {
    int documents = 0;
    while (json.nextToken() != null) {
      int line = cursor.line();
      if (documents > 0 && json.currentToken().isScalarValue()) {
        cursor.mark("line " + line);
        cursor.skip("broken_json", "line " + line + ": a value after the end of the document");
      } else {
        parseDocument(documents == 0 ? "" : "line " + line + " ", line);
      }
      documents++;
    }
    if (documents == 0) {
      cursor.records().failFile("empty_file", "no JSON in it", "", 0);
    }
  }

  private void parseDocument(String base, int line) throws IOException {
    cursor.mark(base);
    if (json.currentToken() != JsonToken.START_ARRAY) {
      shapes.parseAny(base, "line " + line);
    } else if (cursor.readElements(base, (pointer, index) -> shapes.parseAny(pointer, pointer))
        == 0) {
      cursor.fail("unknown_json_shape", "an array without records");
    }
  }
}
