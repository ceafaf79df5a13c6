package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One question with its answer, exactly as it was read.
 *
 * @param topic what its session was about; empty where the input does not say
 * @param createdAt when the input says it was made, as written there
 * @param number the native number of the pair in its session or file
 * @param notes what the parser noticed, such as a declared length that differs; each becomes a
 *     quality flag
 * @param details what else the input says of it
 */
public record SourcePair(
    Origin origin,
    String topic,
    @Nullable String createdAt,
    int number,
    String question,
    String answer,
    List<String> notes,
    SourceDetails details) {
  /** A pair of which its input says no more. */
  public SourcePair(
      Origin origin,
      String topic,
      @Nullable String createdAt,
      int number,
      String question,
      String answer,
      List<String> notes) {
    this(origin, topic, createdAt, number, question, answer, notes, SourceDetails.NONE);
  }

  public SourcePair {
    requireNonNull(origin, "origin");
    requireNonNull(topic, "topic");
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
    notes = List.copyOf(notes);
    requireNonNull(details, "details");
  }
}
