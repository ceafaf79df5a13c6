package io.github.indicatorrefinery.pipeline.run.gaps.assign;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.research.DraftQuestion;
import io.github.indicatorrefinery.transforms.research.Facet;
import io.github.indicatorrefinery.transforms.research.GapState;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The questions that somebody is to research on one indicator.
 *
 * @param facets how many pairs the dataset has of each facet
 * @param needed how many questions were wanted; there are fewer where no more could be made
 */
public record Assignment(
    IndicatorGap.About about,
    int target,
    int kept,
    GapState state,
    double priority,
    Map<Facet, Integer> facets,
    int needed,
    List<DraftQuestion> questions) {
  public Assignment {
    requireNonNull(about, "about");
    requireNonNull(state, "state");
    facets = new EnumMap<>(facets);
    questions = List.copyOf(questions);
  }

  static Assignment of(IndicatorGap gap, List<DraftQuestion> questions) {
    return new Assignment(
        gap.about(),
        gap.target(),
        gap.kept(),
        gap.state(),
        gap.priority(),
        counts(gap),
        gap.needed(),
        questions);
  }

  static Map<Facet, Integer> counts(IndicatorGap gap) {
    Map<Facet, Integer> counts = new EnumMap<>(Facet.class);
    gap.facets().forEach((facet, pairs) -> counts.put(facet, pairs.size()));
    return counts;
  }
}
