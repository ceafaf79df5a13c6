package io.github.indicatorrefinery.io.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an index holds of one question and its answer.
 *
 * @param id by which entries are sorted, and which no other has
 * @param vector of unit length, of as many components as the index has dimensions; empty in an
 *     index without vectors
 * @param labels the values of each label, by which hits can be filtered and which a hit tells
 */
public record SearchEntry(
    String id,
    String question,
    String answer,
    List<Float> vector,
    SortedMap<String, List<String>> labels) {
  public SearchEntry {
    requireNonNull(id, "id");
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
    vector = List.copyOf(vector);
    labels = new TreeMap<>(labels);
  }
}
