package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.values.Quality;
import java.io.Serializable;
import java.util.Optional;

/**
 * Whether a pair is left out, and the one reason for it. The reasons are looked at in the order in
 * which the stages learn of them: blank texts, then what cleaning leaves, then what the scorer
 * says. Nothing is rejected for low quality unless a lowest score is set.
 *
 * @param minQuality the lowest score that stays, 0 to 100; 0 keeps all
 */
public record RejectionRule(double minQuality) implements Serializable {
  private static final long serialVersionUID = 1;

  public static final String BLANK_QUESTION = "blank_question";
  public static final String BLANK_ANSWER = "blank_answer";
  public static final String EMPTY_AFTER_CLEANING = "empty_after_cleaning";
  public static final String REFUSAL = "refusal";
  public static final String BELOW_MIN_QUALITY = "below_min_quality";

  public RejectionRule {
    if (!(minQuality >= 0 && minQuality <= 100)) {
      throw new IllegalArgumentException("minQuality " + minQuality + " is not within 0 to 100");
    }
  }

  /** The reason to reject a pair for its texts alone, given as they were and as cleaned. */
  public static Optional<String> ofTexts(
      String question, String answer, String cleanedQuestion, String cleanedAnswer) {
    if (isBlank(question)) {
      return Optional.of(BLANK_QUESTION);
    }
    if (isBlank(answer)) {
      return Optional.of(BLANK_ANSWER);
    }
    return cleanedQuestion.isEmpty() || cleanedAnswer.isEmpty()
        ? Optional.of(EMPTY_AFTER_CLEANING)
        : Optional.empty();
  }

  /** The reason to reject a pair for what the scorer found. */
  public Optional<String> ofQuality(Quality quality) {
    if (quality.flags().contains(QualityScorer.REFUSAL)) {
      return Optional.of(REFUSAL);
    }
    return quality.score() < minQuality ? Optional.of(BELOW_MIN_QUALITY) : Optional.empty();
  }

  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
