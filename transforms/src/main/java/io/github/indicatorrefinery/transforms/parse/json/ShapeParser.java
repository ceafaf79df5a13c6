package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import java.io.IOException;
import java.util.List;

/** Reads one value of a document as whatever of the known shapes it has. */
final class ShapeParser {
  private static final List<String> TEXTS = List.of("question", "answer");

  private final JsonCursor cursor;
  private final FileRecords records;
  private final ChunkJoiner chunks;
  private final PairGroup loose;

  ShapeParser(JsonCursor cursor) {
    this.cursor = cursor;
    this.records = cursor.records();
    this.loose = PairGroup.ofLoosePairs(records);
    this.chunks = new ChunkJoiner(records, loose);
  }

  /** An object of any shape; {@code pairPosition} is its place where it is a pair itself. */
  void parseAny(String pointer, String pairPosition) throws IOException {
    if (!cursor.isObjectOrFails("unknown_json_shape", "no JSON object")) {
      return;
    }
    PairGroup group = PairGroup.ofFile(records, pointer);
    boolean[] hasRecords = {false};
    try {
      group
          .fields()
          .readFields(
              cursor.json(),
              name -> {
                boolean container = parseContainer(name, pointer, group);
                hasRecords[0] |= container;
                return container;
              });
    } catch (IOException e) {
      group.finishIfBegun();
      throw e;
    }
    if (hasRecords[0]) {
      group.finishIfBegun();
    } else {
      takeRecord(group.fields(), pairPosition);
    }
  }

  /** Hands over what waited for more, all of it having been read. */
  void finish() {
    chunks.flush();
    loose.finish();
  }

  /** The same where the source broke. */
  void finishBroken() {
    chunks.flushBroken();
    loose.finish();
  }

  private void takeRecord(JsonRecord fields, String position) {
    if (fields.has("question") || fields.has("answer")) {
      cursor.rename(position);
      takePair(fields, loose, 0);
    } else if (fields.has("text") && fields.metadata().has("chunk_type")) {
      cursor.rename(position);
      chunks.take(fields, position, 0, cursor::fail);
    } else {
      cursor.fail("unknown_json_shape", "neither sessions, documents, chunks nor qa_pairs");
    }
  }

  private boolean parseContainer(String name, String pointer, PairGroup group) throws IOException {
    String base = pointer + "/" + name;
    switch (name) {
      case "sessions" -> cursor.readArray(base, (session, index) -> parseSession(session));
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
    if (!cursor.isObjectOrFails("session_not_object", "a session is an object")) {
      return;
    }
    PairGroup session = PairGroup.ofSession(records, pointer);
    session.begin();
    try {
      session
          .fields()
          .readFields(
              cursor.json(),
              name -> {
                if (name.equals("qa_pairs")) {
                  parsePairs(pointer + "/qa_pairs", session);
                  return true;
                }
                return false;
              });
    } finally {
      session.finish();
    }
  }

  private void parsePairs(String base, PairGroup group) throws IOException {
    cursor.readArray(
        base,
        (pointer, index) -> {
          if (cursor.isObjectOrFails("pair_not_object", "a pair is an object")) {
            takePair(JsonRecord.read(cursor.json()), group, index);
          }
        });
  }

  private void parseChunks(String base) throws IOException {
    cursor.readArray(
        base,
        (pointer, index) -> {
          if (cursor.isObjectOrFails("chunk_not_object", "a chunk is an object")) {
            chunks.take(JsonRecord.read(cursor.json()), pointer, index, cursor::fail);
          }
        });
    chunks.flush();
  }

  private void takePair(JsonRecord fields, PairGroup group, int index) {
    for (String name : TEXTS) {
      if (!fields.hasValue(name)) {
        cursor.fail("missing_" + name, "a pair without " + name);
        return;
      }
      if (!fields.isText(name)) {
        cursor.fail(name + "_not_text", "the " + name + " is no text");
        return;
      }
    }
    group.take(PairDraft.of(fields, cursor.position(), index));
  }
}
