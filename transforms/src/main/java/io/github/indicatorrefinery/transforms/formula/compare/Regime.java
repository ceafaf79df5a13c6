package io.github.indicatorrefinery.transforms.formula.compare;

import java.util.Locale;

/**
 * A kind of market that sample series follow. Levels differ by nine orders of magnitude, so that a
 * term which is too small to be seen in one is seen in another. In the edge regimes values stand
 * still or are 0, where formulas that mean the same may have different conventions.
 */
enum Regime {
  WALK(100, 300, 0, 0.02),
  RISE(20_000, 5, 0.004, 0.012),
  FALL(3, 80_000, -0.003, 0.015),
  SMALL(0.00002, 1_000_000, 0, 0.05),
  GAPS(500, 40, 0, 0.015),
  WAVES(1_000, 700, 0.006, 0.015),
  FLAT_BARS(50, 200, 0, 0.02),
  UNCHANGED_CLOSES(50, 200, 0, 0.02),
  CLOSES_AT_EXTREMES(50, 200, 0, 0.02),
  NO_VOLUME(50, 200, 0, 0.02),
  STANDSTILL(50, 200, 0, 0.02);

  /** Half the length of a wave: longer than most windows are. */
  private static final int WAVE_PERIODS = 40;

  /** Every so many periods there is one of the kind that an edge regime is about. */
  private static final int EDGE_EVERY = 7;

  /** Every so many periods the market stands still for {@link #WAVE_PERIODS}. */
  private static final int STANDSTILL_EVERY = 130;

  /** A bar opens near the last close; where there are gaps, far outside the range of the last. */
  private static final double USUAL_GAP = 0.002;

  private static final double WIDE_GAP = 0.08;

  final double firstPrice;
  final double usualVolume;
  final double volatility;
  private final double drift;

  Regime(double firstPrice, double usualVolume, double drift, double volatility) {
    this.firstPrice = firstPrice;
    this.usualVolume = usualVolume;
    this.drift = drift;
    this.volatility = volatility;
  }

  boolean isEdge() {
    return compareTo(FLAT_BARS) >= 0;
  }

  /** The largest move between a close and the next open, as a share. */
  double gap() {
    return this == GAPS ? WIDE_GAP : USUAL_GAP;
  }

  double driftAt(int period) {
    return this == WAVES && period / WAVE_PERIODS % 2 == 1 ? -drift : drift;
  }

  /** Nothing is traded at another price than the last. */
  boolean isFlatAt(int period) {
    return (this == FLAT_BARS && isEdgePeriod(period)) || isStillAt(period);
  }

  /** What is no price stays as it is. */
  boolean isStillAt(int period) {
    return this == STANDSTILL && period % STANDSTILL_EVERY >= STANDSTILL_EVERY - WAVE_PERIODS;
  }

  boolean keepsTheCloseAt(int period) {
    return this == UNCHANGED_CLOSES && isEdgePeriod(period);
  }

  /** Nothing is traded above the close or, every other time, below it. */
  boolean closesAtAnExtremeAt(int period) {
    return this == CLOSES_AT_EXTREMES && isEdgePeriod(period);
  }

  boolean isWithoutVolumeAt(int period) {
    return this == NO_VOLUME && isEdgePeriod(period);
  }

  /** As a reader of a counter-example is told. */
  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static boolean isEdgePeriod(int period) {
    return period % EDGE_EVERY == 0;
  }
}
