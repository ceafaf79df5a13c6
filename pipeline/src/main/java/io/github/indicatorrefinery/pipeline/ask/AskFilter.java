package io.github.indicatorrefinery.pipeline.ask;

import java.util.List;

/**
 * Which pairs may be found.
 *
 * @param indicators slugs, any of which a pair is about; empty for all
 * @param tiers of its score; empty for all
 * @param withoutFlags whether a pair with a flag is left out
 */
public record AskFilter(List<String> indicators, List<String> tiers, boolean withoutFlags) {
  public static final AskFilter NONE = new AskFilter(List.of(), List.of(), false);

  public AskFilter {
    indicators = List.copyOf(indicators);
    tiers = List.copyOf(tiers);
  }
}
