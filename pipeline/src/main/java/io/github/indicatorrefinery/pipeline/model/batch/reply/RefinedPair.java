package io.github.indicatorrefinery.pipeline.model.batch.reply;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a model made of a pair.
 *
 * @param scores of the answer as it was; a criterion that the model did not score is not in it
 * @param duplicateOf ids of kept pairs that ask the same, as the model sees it
 * @param notes what was passed over in the reply, each a short fixed word with the field behind it
 */
public record RefinedPair(
    String question,
    String answer,
    Map<Criterion, Double> scores,
    List<String> duplicateOf,
    List<String> tags,
    List<String> notes) {
  public RefinedPair {
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
    Map<Criterion, Double> copy = new EnumMap<>(Criterion.class);
    copy.putAll(scores);
    scores = Collections.unmodifiableMap(copy);
    duplicateOf = List.copyOf(duplicateOf);
    tags = List.copyOf(tags);
    notes = List.copyOf(notes);
  }
}
