package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.values.Quality;
import java.io.Serializable;
import java.util.Optional;

/**
 * Whether a pair is left out for what the scorer found, and the one reason for it. Nothing is
 * rejected for low quality unless a lowest score is set.
 *
 * @param minQuality the lowest score that stays, 0 to 100; 0 keeps all
 */
public record RejectionRule(double minQuality) implements Serializable {
  private static final long serialVersionUID = 1;

  public static final String REFUSAL = "refusal";
  public static final String BELOW_MIN_QUALITY = "below_min_quality";

  public RejectionRule {
    if (!(minQuality >= 0 && minQuality <= 100)) {
      throw new IllegalArgumentException("minQuality " + minQuality + " is not within 0 to 100");
    }
  }

  /** The reason to reject a pair for what the scorer found. */
  public Optional<String> ofQuality(Quality quality) {
    if (quality.flags().contains(QualityFlag.REFUSAL.label())) {
      return Optional.of(REFUSAL);
    }
    return quality.score() < minQuality ? Optional.of(BELOW_MIN_QUALITY) : Optional.empty();
  }
}
