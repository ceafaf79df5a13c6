package io.github.indicatorrefinery.transforms.score;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.score.metric.MetricAmounts;
import io.github.indicatorrefinery.transforms.score.metric.Metrics;
import java.io.Serializable;

/**
 * Every weight and threshold of the score, in one place. {@link #defaults()} gives the values that
 * were chosen by reading pairs of the export beside their scores; each says why.
 *
 * @param weights how much each metric counts
 * @param tiers the scores at which the tiers begin
 * @param amounts how much of something earns half of what it can earn
 * @param flags when a flag is raised and what it costs
 */
public record ScoringRules(Weights weights, Tiers tiers, MetricAmounts amounts, Flags flags)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public ScoringRules {
    requireNonNull(weights, "weights");
    requireNonNull(tiers, "tiers");
    requireNonNull(amounts, "amounts");
    requireNonNull(flags, "flags");
  }

  /** The values a run uses. */
  public static ScoringRules defaults() {
    return new ScoringRules(
        Weights.defaults(), Tiers.defaults(), MetricAmounts.defaults(), Flags.defaults());
  }

  /**
   * Points of 100 for each metric. What a reader notices first when it is missing counts most: an
   * answer that is whole, in order, to the point, and right. Examples and length tell less, for a
   * short answer without a figure may be all that the question needs; recency counts least, for it
   * hardly differs in this data.
   */
  public record Weights(
      int completeness,
      int cryptoContext,
      int technicalAccuracy,
      int clarityStructure,
      int practicalExamples,
      int recency,
      int length,
      int alignment)
      implements Serializable {
    private static final long serialVersionUID = 1;

    public Weights {
      int sum =
          completeness
              + cryptoContext
              + technicalAccuracy
              + clarityStructure
              + practicalExamples
              + recency
              + length
              + alignment;
      require(sum == 100, "the weights sum to " + sum + ", not to 100");
      require(
          Math.min(Math.min(completeness, cryptoContext), Math.min(clarityStructure, length)) >= 0
              && Math.min(Math.min(practicalExamples, recency), alignment) >= 0
              && technicalAccuracy >= 0,
          "a weight is negative");
    }

    static Weights defaults() {
      return new Weights(20, 12, 12, 20, 8, 3, 9, 16);
    }

    /** In the order of {@link Metrics#inOrder}. */
    int[] inOrder() {
      return new int[] {
        completeness,
        cryptoContext,
        technicalAccuracy,
        clarityStructure,
        practicalExamples,
        recency,
        length,
        alignment
      };
    }
  }

  /** Lowest score of each tier; Low is everything below Review. */
  public record Tiers(double premium, double standard, double review) implements Serializable {
    private static final long serialVersionUID = 1;

    public Tiers {
      require(
          0 < review && review < standard && standard < premium && premium <= 100,
          "the tiers must rise from review to premium, within 0 to 100");
    }

    static Tiers defaults() {
      return new Tiers(90, 70, 50);
    }
  }

  /**
   * When a flag is raised, and the factor it puts on the score.
   *
   * @param repeatedShare share of eight-word runs that stood before; 99 of 100 stay below 0.06
   * @param repeatedLines share of equal lines of at least four words; 99 of 100 below 0.06
   * @param refusalFactor a refusal answers nothing, whatever its form
   * @param truncatedFactor the end is missing, the rest may serve
   * @param repetitionFactor a loop fills space
   * @param partialRefusalFactor what was asked is refused, what follows may serve
   * @param mojibakeFactor characters are garbled; a copy without that is the better one
   * @param repairedFactor a tie-breaker: of two equal texts the one that needed no repair stays
   */
  public record Flags(
      double repeatedShare,
      double repeatedLines,
      double refusalFactor,
      double truncatedFactor,
      double repetitionFactor,
      double partialRefusalFactor,
      double mojibakeFactor,
      double repairedFactor)
      implements Serializable {
    private static final long serialVersionUID = 1;

    public Flags {
      require(
          isShare(repeatedShare)
              && isShare(repeatedLines)
              && isShare(refusalFactor)
              && isShare(truncatedFactor)
              && isShare(repetitionFactor)
              && isShare(partialRefusalFactor)
              && isShare(mojibakeFactor)
              && isShare(repairedFactor),
          "shares and factors lie within 0 to 1");
    }

    static Flags defaults() {
      return new Flags(0.25, 0.25, 0.3, 0.85, 0.7, 0.85, 0.7, 0.99);
    }

    private static boolean isShare(double value) {
      return value >= 0 && value <= 1;
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
