package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Rejoins the pairs of a chunked export. A {@code complete_qa} chunk reads {@code Q: …\nA: …}; a
 * longer pair is a {@code question_only} chunk ({@code Q: …}), any number of {@code answer_partial}
 * and one {@code answer_final}, joined without anything between.
 *
 * <p>Assumed: the chunks of a pair stand together and in order, so that only one pair is held. A
 * pair ends with its {@code answer_final}, or where another {@code qa_pair_id} begins; it then
 * carries the note {@code answer_final_missing}. The mark {@code A: } is taken off the first part,
 * and off the others where all of them bear it.
 */
final class ChunkJoiner {
  private static final List<String> QUESTION_MARKS = List.of("Q: ", "Question: ");
  private static final List<String> ANSWER_MARKS = List.of("A: ", "Answer: ");

  /** Tells of a chunk that could not be read. */
  interface Failures {
    void fail(String reason, String message);
  }

  private final FileRecords records;
  private final PairGroup pairs;
  private final List<String> parts = new ArrayList<>();
  private @Nullable JsonRecord first;
  private @Nullable String id;
  private @Nullable String question;
  private String position = "";
  private int index;
  private long chars;

  ChunkJoiner(FileRecords records, PairGroup pairs) {
    this.records = records;
    this.pairs = pairs;
  }

  /** Takes the next chunk, whose place is {@code at}; {@code failures} tells of this one. */
  void take(JsonRecord chunk, String at, int chunkIndex, Failures failures) {
    JsonRecord metadata = chunk.metadata();
    String pairId = metadata.first("qa_pair_id");
    if (pairId == null || !pairId.equals(id)) {
      flush();
    }
    if (!chunk.isText("text")) {
      failures.fail(
          chunk.hasValue("text") ? "text_not_text" : "missing_text", "a chunk without text");
      return;
    }
    String type = metadata.text("chunk_type");
    String text = chunk.text("text");
    switch (type == null ? "" : type) {
      case "complete_qa" -> {
        flush();
        begin(chunk, pairId, at, chunkIndex);
        takeWhole(text, metadata.number("question_length"), failures);
      }
      case "question_only" -> {
        begin(chunk, pairId, at, chunkIndex);
        question = withoutMark(text, QUESTION_MARKS);
      }
      case "answer_partial", "answer_final" -> {
        begin(chunk, pairId, at, chunkIndex);
        takePart(text, type.equals("answer_final"));
      }
      default -> failures.fail("unknown_chunk_type", "chunk_type is " + type);
    }
  }

  /** Hands over the pair that is being joined, if there is one. */
  void flush() {
    if (first != null) {
      emit(List.of("answer_final_missing"));
    }
  }

  /** The same where the source broke: a pair of which no answer came is part of what is lost. */
  void flushBroken() {
    if (parts.isEmpty()) {
      forget();
    }
    flush();
  }

  private void begin(JsonRecord chunk, @Nullable String pairId, String at, int chunkIndex) {
    if (first == null) {
      first = chunk;
      id = pairId;
      position = at;
      index = chunkIndex;
    }
  }

  private void takeWhole(String text, @Nullable Integer questionLength, Failures failures) {
    String unmarked = withoutMark(text, QUESTION_MARKS);
    int cut = -1;
    String mark = "";
    for (String answerMark : ANSWER_MARKS) {
      int at = answerAt(unmarked, "\n" + answerMark, questionLength);
      if (at >= 0 && (cut < 0 || at < cut)) {
        cut = at;
        mark = "\n" + answerMark;
      }
    }
    if (cut < 0) {
      forget();
      failures.fail("missing_answer", "a complete_qa chunk without an answer");
      return;
    }
    question = unmarked.substring(0, cut);
    parts.add(unmarked.substring(cut + mark.length()));
    emit(List.of());
  }

  /** Where the answer's mark stands: where the declared length says, else the first. */
  private static int answerAt(String text, String mark, @Nullable Integer questionLength) {
    if (questionLength != null
        && questionLength >= 0
        && questionLength <= text.codePointCount(0, text.length())) {
      int at = text.offsetByCodePoints(0, questionLength);
      if (text.startsWith(mark, at)) {
        return at;
      }
    }
    return text.indexOf(mark);
  }

  private void takePart(String text, boolean last) {
    parts.add(text);
    chars += text.length();
    if (last) {
      emit(List.of());
    } else if (chars > ExportParser.MAX_STRING_CHARS) {
      fail("answer_too_long", "more than " + ExportParser.MAX_STRING_CHARS + " characters");
    }
  }

  private void emit(List<String> notes) {
    if (question == null) {
      fail("missing_question", "answer chunks without a question_only chunk");
      return;
    }
    if (parts.isEmpty()) {
      fail("missing_answer", "a question_only chunk without answer chunks");
      return;
    }
    JsonRecord chunk = first;
    PairDraft draft =
        new PairDraft(
            position,
            PairDraft.sessionId(chunk),
            PairDraft.topic(chunk),
            PairDraft.createdAt(chunk),
            PairDraft.number(
                index, chunk.metadata().number("query_index"), PairDraft.numberInId(id)),
            question,
            joined(),
            notes);
    forget();
    pairs.take(draft);
  }

  private String joined() {
    StringBuilder answer = new StringBuilder();
    boolean allMarked =
        parts.stream().allMatch(part -> ANSWER_MARKS.stream().anyMatch(part::startsWith));
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      answer.append(i == 0 || allMarked ? withoutMark(part, ANSWER_MARKS) : part);
    }
    return answer.toString();
  }

  private void fail(String reason, String message) {
    String input = question != null ? question : String.join("", parts);
    records.fail(reason, message, records.origin(null, position), input, input.length());
    forget();
  }

  private void forget() {
    first = null;
    id = null;
    question = null;
    parts.clear();
    chars = 0;
  }

  private static String withoutMark(String text, List<String> marks) {
    for (String mark : marks) {
      if (text.startsWith(mark)) {
        return text.substring(mark.length());
      }
    }
    return text;
  }
}
