package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A pair of an export with what it says of itself; its session may know more, and better. */
record PairDraft(
    String position,
    @Nullable String sessionId,
    @Nullable String topic,
    @Nullable String createdAt,
    int number,
    String question,
    String answer,
    List<String> notes) {

  /** The draft of a pair object, which stands at {@code index} of its list. */
  static PairDraft of(JsonRecord pair, String position, int index) {
    JsonRecord metadata = pair.metadata();
    return new PairDraft(
        position,
        sessionId(pair),
        topic(pair),
        createdAt(pair),
        number(
            index,
            metadata.number("query_index"),
            pair.number("query_index"),
            numberInId(pair.text("id")),
            pair.number("pair_number")),
        pair.text("question"),
        pair.text("answer"),
        List.of());
  }

  static @Nullable String sessionId(JsonRecord record) {
    String inMetadata = record.metadata().first("session_id");
    return inMetadata != null ? inMetadata : record.first("session_id");
  }

  static @Nullable String topic(JsonRecord record) {
    String inMetadata = record.metadata().first("topic");
    return inMetadata != null ? inMetadata : record.first("topic", "research_topic", "indicator");
  }

  static @Nullable String createdAt(JsonRecord record) {
    String inMetadata = record.metadata().first("created_at");
    return inMetadata != null ? inMetadata : record.first("created_at", "created_date");
  }

  /** The index in an id such as {@code 181_7}. */
  static @Nullable Integer numberInId(@Nullable String id) {
    int underscore = id == null ? -1 : id.lastIndexOf('_');
    return underscore < 0 ? null : JsonRecord.wholeNumber(id.substring(underscore + 1));
  }

  /** The first number that is there, else {@code index}. */
  static int number(int index, @Nullable Integer... candidates) {
    for (Integer candidate : candidates) {
      if (candidate != null) {
        return candidate;
      }
    }
    return index;
  }

  SourcePair in(
      FileRecords records,
      @Nullable String session,
      String sessionTopic,
      @Nullable String created) {
    return new SourcePair(
        records.origin(session, position), sessionTopic, created, number, question, answer, notes);
  }
}
