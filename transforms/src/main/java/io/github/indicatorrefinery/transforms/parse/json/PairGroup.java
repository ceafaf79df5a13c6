package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The pairs that share a session, a structured file, any other object around them, or nothing but
 * the file they stand in.
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
    STRUCTURED,
    AROUND,
    LOOSE
  }

  private final Findings findings;
  private final Kind kind;
  private final String pointer;
  private final JsonRecord fields;

  /** Where pairs are counted that make no research of their own. */
  private final @Nullable PairGroup counted;

  private final List<PairDraft> held = new ArrayList<>();
  private final Map<SessionKey, Tally> sessions = new LinkedHashMap<>();
  private long heldChars;
  private boolean released;
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

  private PairGroup(
      Findings findings,
      Kind kind,
      String pointer,
      JsonRecord fields,
      @Nullable PairGroup counted) {
    this.findings = findings;
    this.kind = kind;
    this.pointer = pointer;
    this.fields = fields;
    this.counted = counted;
  }

  /** Of a session, which says what {@code around} does. */
  static PairGroup ofSession(Findings findings, Frame around) {
    return new PairGroup(findings, Kind.SESSION, around.place().pointer(), around.fields(), null);
  }

  /** Of the pairs of one indicator, of which {@code around} tells. */
  static PairGroup ofStructured(Findings findings, Frame around) {
    return new PairGroup(
        findings, Kind.STRUCTURED, around.place().pointer(), around.fields(), null);
  }

  /** Of any other object with pairs in it, which are counted among {@code loose} ones. */
  static PairGroup around(Findings findings, PairGroup loose) {
    return new PairGroup(findings, Kind.AROUND, "", new JsonRecord(), loose);
  }

  static PairGroup ofLoosePairs(Findings findings) {
    return new PairGroup(findings, Kind.LOOSE, "", new JsonRecord(), null);
  }

  void take(PairDraft draft) {
    if (released || knowsTopic(draft)) {
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

  /** Hands over what was held back, and the research. */
  void finish() {
    release();
    switch (kind) {
      case LOOSE -> finishSessions();
      case SESSION, STRUCTURED -> emitResearch();
      case AROUND -> {}
    }
  }

  private boolean knowsTopic(PairDraft draft) {
    return switch (kind) {
      case LOOSE -> true;
      case AROUND -> draft.topic() != null || draft.topicAround() != null;
      case STRUCTURED -> topic() != null;
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
    if (kind == Kind.AROUND) {
      id = first(id, Frame.inherited(draft.around(), "session_id"));
      topic = first(topic, draft.topicAround());
      created = first(created, Frame.inherited(draft.around(), "created_at", "generation_date"));
    }
    SourcePair pair = draft.in(findings, id, topic == null ? "" : topic, created);
    findings.pair(pair, draft.codePoints());
    found++;
    if (firstTopic == null) {
      firstTopic = pair.topic();
    }
    if (kind == Kind.LOOSE) {
      count(pair);
    } else if (counted != null) {
      counted.count(pair);
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
            findings.research(
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
    findings.research(
        new Research(
            findings.records().origin(fields.first("session_id"), pointer),
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
