package io.github.indicatorrefinery.transforms.research;

import java.util.OptionalDouble;

/**
 * How many of an indicator's research queries came back with an answer that could be read.
 *
 * @param executed 0 where nothing was researched
 */
public record ResearchSuccess(int executed, int successful) {
  /** Below it, another batch is asked for. */
  private static final double LEAST_RATE = 0.6;

  public ResearchSuccess {
    if (successful < 0 || successful > executed) {
      throw new IllegalArgumentException(successful + " of " + executed);
    }
  }

  /** The successful share, 0 to 1; empty where nothing was researched. */
  public OptionalDouble rate() {
    return executed == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) successful / executed);
  }

  /** Whether so much failed that another batch is asked for. */
  public boolean isPoor() {
    return rate().orElse(1) < LEAST_RATE;
  }

  /** All of both. */
  public ResearchSuccess plus(ResearchSuccess other) {
    return new ResearchSuccess(executed + other.executed, successful + other.successful);
  }
}
