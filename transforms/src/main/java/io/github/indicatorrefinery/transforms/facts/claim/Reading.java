package io.github.indicatorrefinery.transforms.facts.claim;

import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import io.github.indicatorrefinery.transforms.knowledge.reference.Threshold;
import java.util.Optional;

/**
 * What values beyond a level are said to mean. Each reading has an opposite at the other end of the
 * indicator's scale.
 */
public enum Reading {
  OVERBOUGHT("overbought", true, "overbought", "overvalued"),
  OVERSOLD("oversold", false, "oversold", "undervalued"),
  OVERVALUED("overvalued", true, "overvalued", "overbought"),
  UNDERVALUED("undervalued", false, "undervalued", "oversold"),
  STRONG_TREND("strong trend", true, "strong trend", ""),
  WEAK_TREND("weak trend", false, "weak trend", ""),
  PROFIT("profit", true, "break even", ""),
  LOSS("loss", false, "break even", "");

  private final String text;
  private final boolean high;
  private final String threshold;
  private final String otherThreshold;

  /**
   * A reading.
   *
   * @param high whether it is the upper end of the scale
   * @param threshold what the knowledge base calls its level
   * @param otherThreshold what it may call it where it has no such level; empty for nothing else
   */
  Reading(String text, boolean high, String threshold, String otherThreshold) {
    this.text = text;
    this.high = high;
    this.threshold = threshold;
    this.otherThreshold = otherThreshold;
  }

  /** Whether it is the upper end of the scale. */
  public boolean isHigh() {
    return high;
  }

  /** The reading at the other end of the scale. */
  public Reading opposite() {
    return switch (this) {
      case OVERBOUGHT -> OVERSOLD;
      case OVERSOLD -> OVERBOUGHT;
      case OVERVALUED -> UNDERVALUED;
      case UNDERVALUED -> OVERVALUED;
      case STRONG_TREND -> WEAK_TREND;
      case WEAK_TREND -> STRONG_TREND;
      case PROFIT -> LOSS;
      case LOSS -> PROFIT;
    };
  }

  /** What a valuation calls dear or cheap is a matter of degree: no level is the only one. */
  public static boolean isValuation(Threshold threshold) {
    return threshold.name().equals(OVERVALUED.text) || threshold.name().equals(UNDERVALUED.text);
  }

  /** The level of this reading; empty where the reference has none. */
  public Optional<Stated<Threshold>> of(Reference reference) {
    return named(threshold, reference).or(() -> named(otherThreshold, reference));
  }

  private static Optional<Stated<Threshold>> named(String name, Reference reference) {
    return reference.custom().thresholds().stream()
        .filter(one -> one.value().name().equals(name))
        .findFirst();
  }

  @Override
  public String toString() {
    return text;
  }
}
