package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import io.github.indicatorrefinery.transforms.values.SourceDetails;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A pair with what it says of itself; what is around it may know more, and better.
 *
 * @param codePoints of question and answer
 * @param around the object around it; null for a pair that is told alone
 */
record PairDraft(
    String position,
    @Nullable String sessionId,
    @Nullable String topic,
    @Nullable String createdAt,
    int number,
    String question,
    String answer,
    long codePoints,
    List<String> notes,
    SourceDetails details,
    @Nullable Frame around) {

  /** What a pair may be about, the clearest first. */
  private static final String[] TOPIC_NAMES = {
    "topic", "research_topic", "indicator", "category", "title"
  };

  static @Nullable String sessionId(JsonRecord record) {
    String inMetadata = record.metadata().first("session_id");
    return inMetadata != null ? inMetadata : record.first("session_id");
  }

  static @Nullable String topic(JsonRecord record) {
    String inMetadata = record.metadata().first("topic");
    String own = inMetadata != null ? inMetadata : record.first(TOPIC_NAMES);
    return own != null ? own : record.metadata().first(TOPIC_NAMES);
  }

  static @Nullable String createdAt(JsonRecord record) {
    String inMetadata = record.metadata().first("created_at");
    return inMetadata != null
        ? inMetadata
        : record.first("created_at", "created_date", "createdat", "timestamp", "date");
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

  /** What the objects around it say it is about. */
  @Nullable String topicAround() {
    return Frame.inherited(around, TOPIC_NAMES);
  }

  SourcePair in(
      Findings findings, @Nullable String session, String sessionTopic, @Nullable String created) {
    return new SourcePair(
        findings.records().origin(session, position),
        sessionTopic,
        created,
        number,
        question,
        answer,
        notes,
        details);
  }
}
