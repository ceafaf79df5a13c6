package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

/**
 * What a model holds of the answer of a pair.
 *
 * @param subject of the pair
 * @param score 0 to {@value #MAX_SCORE}, by the rubric that the prompt states
 * @param rationale why, in the model's words: text of a stranger, as an answer is
 * @param model the name that it was asked under
 * @param promptSha256 of that name and the prompt, in hexadecimal
 */
public record AnswerGrade(
    String pairId,
    String subject,
    double score,
    String rationale,
    String model,
    String promptSha256) {
  public static final int MAX_SCORE = 5;

  public AnswerGrade {
    requireNonNull(pairId, "pairId");
    requireNonNull(subject, "subject");
    requireNonNull(rationale, "rationale");
    requireNonNull(model, "model");
    requireNonNull(promptSha256, "promptSha256");
    if (!(score >= 0 && score <= MAX_SCORE)) {
      throw new IllegalArgumentException("score " + score);
    }
  }
}
