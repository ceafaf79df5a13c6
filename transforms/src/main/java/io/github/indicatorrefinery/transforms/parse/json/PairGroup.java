package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The pairs that share a session, a structured file, or nothing but the file they stand in.
 *
 * <p>A session may tell its topic after its pairs; they are held back until it has, or until it
 * ends. Beyond {@link #MAX_HELD_CHARS} they go out with what they say of themselves. Loose pairs
 * name their session each; the research of a session is told once all of its pairs are read.
 */
final class PairGroup {
  /** A session of the export holds 100 pairs and 330,000 characters; this is sixty of them. */
  static final int MAX_HELD_CHARS = 20_000_000;

  /** Loose pairs name 180 sessions; a file with no end of them must not fill the memory. */
  static final int MAX_OPEN_SESSIONS = 20_000;

  private enum Kind {
    SESSION,
    FILE,
    LOOSE
  }

  private final FileRecords records;
  private final Kind kind;
  private final String pointer;
  private final JsonRecord fields = new JsonRecord();
  private final List<PairDraft> held = new ArrayList<>();
  private final Map<SessionKey, Tally> sessions = new LinkedHashMap<>();
  private long heldChars;
  private boolean released;
  private boolean begun;
  private int found;
  private @Nullable String firstTopic;

  private record SessionKey(@Nullable String id, String topic) {}

  private static final class Tally {
    final SourcePair first;
    int found;

    Tally(SourcePair first) {
      this.first = first;
    }
  }

  private PairGroup(FileRecords records, Kind kind, String pointer) {
    this.records = records;
    this.kind = kind;
    this.pointer = pointer;
  }

  static PairGroup ofSession(FileRecords records, String pointer) {
    return new PairGroup(records, Kind.SESSION, pointer);
  }

  static PairGroup ofFile(FileRecords records, String pointer) {
    return new PairGroup(records, Kind.FILE, pointer);
  }

  static PairGroup ofLoosePairs(FileRecords records) {
    return new PairGroup(records, Kind.LOOSE, "");
  }

  /** What the session or file says of itself; filled while its pairs are read. */
  JsonRecord fields() {
    return fields;
  }

  /** There is a list of pairs, be it empty. */
  void begin() {
    begun = true;
  }

  void take(PairDraft draft) {
    if (released || knowsItself()) {
      release();
      emit(draft);
      return;
    }
    held.add(draft);
    heldChars += draft.question().length() + draft.answer().length();
    if (heldChars > MAX_HELD_CHARS) {
      release();
      released = true;
    }
  }

  void finishIfBegun() {
    if (begun) {
      finish();
    }
  }

  /** Hands over what was held back, and the research. */
  void finish() {
    release();
    if (kind == Kind.LOOSE) {
      finishSessions();
    } else {
      emitResearch();
    }
  }

  private boolean knowsItself() {
    return switch (kind) {
      case LOOSE -> true;
      case FILE -> topic() != null;
      case SESSION -> fields.has("session_id") && fields.has("topic") && fields.has("created_at");
    };
  }

  private void release() {
    held.forEach(this::emit);
    held.clear();
    heldChars = 0;
  }

  private void emit(PairDraft draft) {
    String id = first(fields.first("session_id"), draft.sessionId());
    String topic = first(topic(), draft.topic());
    String created = first(draft.createdAt(), createdAt());
    SourcePair pair = draft.in(records, id, topic == null ? "" : topic, created);
    records.out().pair(pair);
    found++;
    if (firstTopic == null) {
      firstTopic = pair.topic();
    }
    if (kind == Kind.LOOSE) {
      count(pair);
    }
  }

  private void count(SourcePair pair) {
    SessionKey key = new SessionKey(pair.origin().sessionId(), pair.topic());
    if (!sessions.containsKey(key) && sessions.size() == MAX_OPEN_SESSIONS) {
      finishSessions();
    }
    sessions.computeIfAbsent(key, unused -> new Tally(pair)).found++;
  }

  private void finishSessions() {
    sessions.forEach(
        (key, tally) ->
            records
                .out()
                .research(
                    new Research(
                        tally.first.origin(),
                        key.topic,
                        tally.first.createdAt(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        tally.found)));
    sessions.clear();
  }

  private void emitResearch() {
    String title = first(topic(), firstTopic);
    records
        .out()
        .research(
            new Research(
                records.origin(fields.first("session_id"), pointer),
                title == null ? "" : title,
                createdAt(),
                fields.first("research_method"),
                fields.number("total_queries", "queries_executed"),
                fields.number("successful_queries"),
                fields.first("success_rate"),
                fields.number("total_pairs"),
                found));
  }

  private @Nullable String topic() {
    return fields.first("topic", "research_topic", "indicator");
  }

  private @Nullable String createdAt() {
    return fields.first("created_at", "generation_date");
  }

  private static @Nullable String first(@Nullable String preferred, @Nullable String other) {
    return preferred != null ? preferred : other;
  }
}
