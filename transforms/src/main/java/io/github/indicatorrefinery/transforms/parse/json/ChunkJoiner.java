package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.json.shape.MarkedText;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import io.github.indicatorrefinery.transforms.values.SourceDetails;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Rejoins the pairs of a chunked export. A {@code complete_qa} chunk reads {@code Q: …\nA: …}; a
 * longer pair is a {@code question_only} chunk ({@code Q: …}), any number of {@code answer_partial}
 * and one {@code answer_final}, joined without anything between.
 *
 * <p>Chunks come in any order, those of several pairs mixed: they are held, {@link
 * PairGroup#MAX_HELD_CHARS} of them, and belong together by their {@code qa_pair_id}. Beyond that
 * the oldest pair goes out that seems complete, or fails as {@code chunks_missing}, as a pair with
 * a gap does; a chunk that comes after its pair is the failure {@code chunk_after_pair}. A pair
 * without its {@code answer_final} carries the note {@code answer_final_missing}.
 */
final class ChunkJoiner {
  /** The ids of pairs that had to go out early; of more than that a late chunk is not known. */
  private static final int MAX_REMEMBERED_IDS = 100_000;

  /** Tells of a chunk that could not be read. */
  interface Failures {
    void fail(String reason, String message);
  }

  private final Findings findings;
  private final PairGroup pairs;
  private final Map<String, ChunkPair> open = new LinkedHashMap<>();
  private final Set<String> gone = new HashSet<>();
  private long heldChars;
  private int nameless;

  ChunkJoiner(Findings findings, PairGroup pairs) {
    this.findings = findings;
    this.pairs = pairs;
  }

  /** Whether this is a chunk of an export. */
  static boolean isChunk(JsonRecord object) {
    return object.metadata().has("chunk_type") && !object.has("question");
  }

  /** Takes the next chunk, whose place is {@code at}; {@code failures} tells of this one. */
  void take(JsonRecord chunk, String at, int index, @Nullable Frame around, Failures failures) {
    findings.recognise("export", SourceKind.EXPORT);
    String text = chunk.text("text");
    if (text == null || !chunk.get("text").isText()) {
      failures.fail(
          chunk.hasValue("text") ? "text_not_text" : "missing_text", "a chunk without text");
      return;
    }
    String type = chunk.metadata().text("chunk_type");
    if ("complete_qa".equals(type)) {
      takeWhole(new ChunkPair.Chunk(chunk, type, text, at, index, around), failures);
    } else if (type != null && ChunkPair.TYPES.contains(type)) {
      takePart(new ChunkPair.Chunk(chunk, type, text, at, index, around), failures);
    } else {
      failures.fail("unknown_chunk_type", "chunk_type is " + type);
    }
  }

  /** Hands over the pairs that are being joined. */
  void flush() {
    open.values().forEach(this::emit);
    open.clear();
    heldChars = 0;
  }

  /** The same where the source broke: a pair of which no answer came is part of what is lost. */
  void flushBroken() {
    open.values()
        .removeIf(pair -> !pair.has(ChunkPair.ANSWER_PARTIAL) && !pair.has(ChunkPair.ANSWER_FINAL));
    flush();
  }

  private void takeWhole(ChunkPair.Chunk chunk, Failures failures) {
    JsonRecord object = chunk.object();
    MarkedText.ofExport(chunk.text(), object.metadata().number("question_length"))
        .ifPresentOrElse(
            whole -> emit(chunk, whole.question(), whole.answer(), List.of()),
            () -> failures.fail("missing_answer", "a complete_qa chunk without an answer"));
  }

  private void takePart(ChunkPair.Chunk chunk, Failures failures) {
    String id = chunk.object().metadata().first("qa_pair_id");
    if (id != null && gone.contains(id)) {
      failures.fail("chunk_after_pair", "the pair " + id + " had to go out before this chunk came");
      return;
    }
    String key = id != null ? id : keyOfNameless(chunk);
    ChunkPair pair = open.computeIfAbsent(key, unused -> new ChunkPair());
    heldChars -= pair.chars();
    pair.add(chunk);
    heldChars += pair.chars();
    if (heldChars > PairGroup.MAX_HELD_CHARS) {
      letGo();
    }
  }

  /** Chunks without an id belong together as they come: each question begins a pair. */
  private String keyOfNameless(ChunkPair.Chunk chunk) {
    String key = "\0" + nameless;
    ChunkPair last = open.get(key);
    boolean begins = chunk.type().equals(ChunkPair.QUESTION_ONLY);
    boolean ended = last != null && last.has(ChunkPair.ANSWER_FINAL);
    nameless += last != null && (begins || ended) ? 1 : 0;
    return "\0" + nameless;
  }

  /** Makes room: what seems complete goes out, then the oldest, until half of the room is free. */
  private void letGo() {
    Iterator<Map.Entry<String, ChunkPair>> all = open.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<String, ChunkPair> pair = all.next();
      if (pair.getValue().seemsComplete()) {
        forget(pair.getKey(), pair.getValue(), all);
        emit(pair.getValue());
      }
    }
    Iterator<Map.Entry<String, ChunkPair>> rest = open.entrySet().iterator();
    while (heldChars > PairGroup.MAX_HELD_CHARS / 2 && rest.hasNext()) {
      Map.Entry<String, ChunkPair> pair = rest.next();
      forget(pair.getKey(), pair.getValue(), rest);
      pair.getValue().sort();
      String message = "more than " + PairGroup.MAX_HELD_CHARS + " characters wait";
      fail(pair.getValue(), "chunks_missing", message);
    }
  }

  private void forget(String id, ChunkPair pair, Iterator<?> at) {
    at.remove();
    heldChars -= pair.chars();
    if (gone.size() < MAX_REMEMBERED_IDS) {
      gone.add(id);
    }
  }

  private void emit(ChunkPair pair) {
    pair.sort();
    if (!pair.has(ChunkPair.QUESTION_ONLY)) {
      fail(pair, "missing_question", "answer chunks without a question_only chunk");
      return;
    }
    boolean ends = pair.has(ChunkPair.ANSWER_FINAL);
    if (!ends && !pair.has(ChunkPair.ANSWER_PARTIAL)) {
      fail(pair, "missing_answer", "a question_only chunk without answer chunks");
      return;
    }
    String missing = pair.missing();
    if (missing != null) {
      fail(pair, "chunks_missing", missing);
      return;
    }
    JsonRecord first = pair.first().object();
    Integer declared = first.metadata().number("answer_length");
    String answer = pair.answer(declared);
    List<String> notes = new ArrayList<>(pair.notes());
    if (!ends) {
      notes.add("answer_final_missing");
    }
    emit(pair.first(), pair.question(), answer, notes);
  }

  private void emit(ChunkPair.Chunk chunk, String question, String answer, List<String> noticed) {
    JsonRecord object = chunk.object();
    String id = object.metadata().first("qa_pair_id");
    List<String> notes = new ArrayList<>(noticed);
    int questionLength = question.codePointCount(0, question.length());
    int answerLength = answer.codePointCount(0, answer.length());
    notes.addAll(DeclaredTotals.lengthNotes(object, questionLength, answerLength));
    if (chunk.around() != null) {
      chunk.around().countPair();
    }
    pairs.take(
        new PairDraft(
            chunk.position(),
            PairDraft.sessionId(object),
            PairDraft.topic(object),
            PairDraft.createdAt(object),
            PairDraft.number(
                chunk.at(), object.metadata().number("query_index"), PairDraft.numberInId(id)),
            question,
            answer,
            (long) questionLength + answerLength,
            notes,
            SourceDetails.NONE,
            null));
  }

  private void fail(ChunkPair pair, String reason, String message) {
    String input = pair.shown();
    findings.fail(reason, message, pair.first().position(), input, input.length());
  }
}
