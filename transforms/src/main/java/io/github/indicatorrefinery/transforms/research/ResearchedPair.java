package io.github.indicatorrefinery.transforms.research;

import static java.util.Objects.requireNonNull;

/**
 * A question that was researched and the answer that came, both without control characters.
 *
 * @param tokens that were booked for it
 */
public record ResearchedPair(String question, String answer, long tokens) {
  public ResearchedPair {
    question = ResearchedText.line(requireNonNull(question, "question"));
    answer = ResearchedText.of(requireNonNull(answer, "answer"));
  }
}
