package io.github.indicatorrefinery.transforms.dedup.answer;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.dedup.Candidate;

/** A pair with what dedup compares of its answer: the text itself is not held. */
public record ComparedAnswer(Candidate candidate, AnswerShingles shingles) {
  public ComparedAnswer {
    requireNonNull(candidate, "candidate");
    requireNonNull(shingles, "shingles");
  }

  /** What is compared of the cleaned {@code answer}. */
  public static ComparedAnswer of(Candidate candidate, String answer) {
    return new ComparedAnswer(candidate, AnswerShingles.of(answer));
  }
}
