package io.github.indicatorrefinery.transforms.parse.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The place in a document that is being read: walks through arrays, and turns what is wrong with
 * the record at this place into a failure that names it and shows it.
 */
final class JsonCursor {
  private final JsonParser json;
  private final RecordingInput bytes;
  private final FileRecords records;
  private String position = "";
  private long start;

  /** Reads one element, from its first token to its last. */
  interface Element {
    void parse(String pointer, int index) throws IOException;
  }

  JsonCursor(JsonParser json, RecordingInput bytes, FileRecords records) {
    this.json = json;
    this.bytes = bytes;
    this.records = records;
  }

  JsonParser json() {
    return json;
  }

  FileRecords records() {
    return records;
  }

  /** Where the record stands. */
  String position() {
    return position;
  }

  int line() {
    return json.currentTokenLocation().getLineNr();
  }

  /** The record at the current token is what a failure shows from here on. */
  void mark(String pointer) {
    position = pointer;
    start = json.currentTokenLocation().getByteOffset();
    bytes.beginRecord(start);
  }

  /** Says anew where the record stands, once it is known what it is. */
  void rename(String pointer) {
    position = pointer;
  }

  /** Reads each element of the array; null is an empty one, anything else a failure. */
  void readArray(String base, Element element) throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      readElements(base, element);
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      mark(base);
      skip("not_an_array", "an array was expected");
    }
  }

  /** Reads the elements of the array at whose bracket the parser stands; tells how many. */
  int readElements(String base, Element element) throws IOException {
    int index = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String pointer = base + "/" + index;
      mark(pointer);
      element.parse(pointer, index++);
    }
    return index;
  }

  /** Whether an object begins here; else the value is passed and is this failure. */
  boolean isObjectOrFails(String reason, String message) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    skip(reason, message);
    return false;
  }

  /** Passes the whole value, so that the failure can show it. */
  void skip(String reason, String message) throws IOException {
    json.finishToken();
    json.skipChildren();
    fail(reason, message);
  }

  void fail(String reason, String message) {
    long length = json.currentLocation().getByteOffset() - start;
    records.fail(reason, message, records.origin(null, position), bytes.recorded(length), length);
  }

  /**
   * Tells what broke the document.
   *
   * <p>Damaged packed data unpack to nonsense before the decoder notices, at the latest by a
   * checksum at the end. So the source is read to its end first: where it breaks too, that is what
   * happened, and the one thing to tell.
   *
   * @throws IOException when the source breaks
   */
  void failDocument(JacksonException e) throws IOException {
    JsonLocation at = e.getLocation();
    String place =
        at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    // Where the break is at the start, what follows it tells what the file is.
    long length = Math.max(bytes.recordedBytes(), json.currentLocation().getByteOffset() - start);
    String shown = bytes.recorded(length);
    bytes.transferTo(OutputStream.nullOutputStream());
    String message = place + e.getOriginalMessage();
    records.fail(documentReason(e), message, records.origin(null, position), shown, length);
  }

  private static String documentReason(JacksonException e) {
    if (e instanceof JsonEOFException) {
      return "truncated_json";
    }
    return e instanceof StreamConstraintsException ? "json_limit_exceeded" : "broken_json";
  }
}
