package io.github.indicatorrefinery.transforms.parse.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.json.stream.Break;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonCursor;
import io.github.indicatorrefinery.transforms.parse.json.stream.Passage;
import io.github.indicatorrefinery.transforms.parse.json.stream.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads pairs from JSON of any size and shape, one record at a time: an object is a pair wherever
 * it stands and whatever stands beside it (see {@code parse.json.shape}), as are turns of a
 * conversation ({@link Turns}) and chunks ({@link ChunkJoiner}). Fields come in any order.
 * Documents may follow one another (JSON Lines).
 *
 * <p>A position is a JSON pointer; in documents after the first, and for a pair that is a document
 * itself, the line stands before it.
 *
 * <p>A pair without a question or an answer is a failure ({@code missing_question}, {@code
 * question_not_text}, the same for {@code answer}); an object that is none is passed over and
 * counted by its path. What is no JSON costs the record it stands in ({@code broken_json}, {@code
 * json_limit_exceeded}), and the next is read. A file that breaks off gives every pair before, and
 * one failure ({@code truncated_json}). A file in which nothing is understood is one failure
 * ({@code unknown_json_shape}, {@code empty_file}). Where the source itself cannot be read to its
 * end, that is the failure, and its owner's to tell.
 *
 * <p>Memory: the pairs of one session while its topic has not been read and the chunks of open
 * pairs, each at most {@link PairGroup#MAX_HELD_CHARS}; otherwise one record. The same bytes give
 * the same records.
 */
public final class ExportParser {
  private static final String READ_SHAPES =
      "; read are pairs of a question and an answer, alone, in lists or in maps, messages and"
          + " conversations, chunks, and documents of the form Q: … A: …";

  private final Findings findings;
  private final JsonCursor cursor;
  private final Records records;
  private final DocumentWalker walker;
  private int documents;

  private ExportParser(FileRecords records, JsonCursor cursor) {
    this.findings = new Findings(records);
    this.cursor = cursor;
    this.records = new Records(cursor, findings);
    this.walker = new DocumentWalker(cursor, this.records, Place.document("", 1));
  }

  /**
   * Reads {@code in} to its end or to what breaks the document.
   *
   * @throws IOException when {@code in} cannot be read; what came before was handed over
   */
  public static void parse(FileRecords records, InputStream in) throws IOException {
    try (JsonCursor cursor = JsonCursor.of(in)) {
      new ExportParser(records, cursor).parse();
    }
  }

  private void parse() throws IOException {
    try {
      parseDocuments();
      records.finishFile(true);
      tellWhatWasNotUnderstood();
    } catch (JacksonException e) {
      records.finishFile(false);
      failFile(cursor.fileBreak(e, walker.lastStart()));
    } catch (IOException e) {
      records.finishFile(false);
      throw e;
    } finally {
      findings.finish();
      long inPairs = findings.account().characters().inPairs();
      findings.account().addProse(Math.max(0, cursor.codePoints() - inPairs));
    }
  }

  private void parseDocuments() throws IOException {
    long end = 0;
    for (boolean isOpen = true; isOpen; ) {
      try {
        JsonToken token = cursor.nextToken();
        isOpen = token != null;
        if (isOpen) {
          readDocument(token);
          end = cursor.offset();
        }
      } catch (JacksonException e) {
        Optional<Break> junk = cursor.resumeDocuments(e, end);
        end = cursor.offset();
        junk.ifPresent(
            found -> records.failures().tellBreak(found, Place.document("", cursor.line())));
      }
    }
  }

  private void readDocument(JsonToken token) throws IOException {
    if (token.isScalarValue() && cursor.isInBrokenLine()) {
      cursor.finishToken();
      return;
    }
    int failures = findings.failures();
    cursor.beginDocument();
    parseDocument(token);
    if (findings.failures() > failures) {
      cursor.breakDocument();
    }
    cursor.endDocument();
  }

  private void parseDocument(JsonToken token) throws IOException {
    int line = cursor.line();
    if (documents > 0 && token.isScalarValue()) {
      long start = cursor.tokenOffset();
      cursor.finishToken();
      Passage shown = cursor.shown(start, cursor.offset());
      findings.fail(
          "broken_json",
          "line " + line + ": a value after the end of the document",
          "line " + line,
          shown,
          cursor.offset() - start);
    } else {
      walker.read(Place.document(documents == 0 ? "" : "line " + line + " ", line), token);
    }
    documents++;
  }

  private void tellWhatWasNotUnderstood() {
    Records.Unknown unknown = records.firstUnknown();
    if (findings.isKnown() || findings.hasUnread()) {
      return;
    }
    if (documents == 0) {
      findings.fail("empty_file", "no JSON in it", "", "", 0);
    } else if (unknown == null) {
      findings.fail("empty_file", "an empty document", "", "", 0);
    } else {
      String message = "found " + unknown.shape() + READ_SHAPES;
      findings.fail("unknown_json_shape", message, "", unknown.shown(), unknown.size());
    }
  }

  private void failFile(Break found) {
    findings.failUnread(
        found.reason(),
        found.message(),
        walker.lastPlace().pointer(),
        found.shown(),
        found.to() - found.from());
  }
}
