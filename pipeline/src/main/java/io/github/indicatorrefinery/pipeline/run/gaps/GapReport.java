package io.github.indicatorrefinery.pipeline.run.gaps;

import io.github.indicatorrefinery.transforms.research.GapState;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import java.util.Comparator;
import java.util.List;

/**
 * What a run lacks.
 *
 * @param target how many pairs an indicator should have
 * @param indicators all of the catalog, in its order
 * @param unattributed questions that were asked and not answered and that name no indicator
 */
public record GapReport(int target, List<IndicatorGap> indicators, List<String> unattributed) {
  public GapReport {
    indicators = List.copyOf(indicators);
    unattributed = List.copyOf(unattributed);
  }

  /** The most urgent first; in the order of the catalog where two are equally so. */
  public List<IndicatorGap> byPriority() {
    return indicators.stream()
        .sorted(Comparator.comparingDouble(IndicatorGap::priority).reversed())
        .toList();
  }

  /** How many indicators are in a state. */
  public int count(GapState state) {
    return (int) indicators.stream().filter(gap -> gap.state() == state).count();
  }

  /** How many sessions of the catalog there are. */
  public int sessions() {
    return (int) indicators.stream().map(gap -> gap.about().session()).distinct().count();
  }

  /** How many pairs were kept of all indicators together. */
  public int kept() {
    return indicators.stream().mapToInt(IndicatorGap::kept).sum();
  }
}
