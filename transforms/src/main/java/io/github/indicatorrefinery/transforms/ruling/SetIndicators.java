package io.github.indicatorrefinery.transforms.ruling;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.Attribution.Basis;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Gives pairs the indicator that a person set. It stands before anything is counted by indicator or
 * checked for one.
 */
public final class SetIndicators {
  public static final TupleTag<MinedPair> SET = new TupleTag<>("indicators set");

  private SetIndicators() {}

  public static FusedSteps<MinedPair, MinedPair> by(Rulings rulings) {
    Map<String, String> indicators = rulings.indicators();
    return FusedSteps.map(
        "Set indicators", pair -> of(pair, indicators), SET, RecordCoder.of(MinedPair.class));
  }

  private static MinedPair of(MinedPair pair, Map<String, String> indicators) {
    String slug = indicators.get(pair.pairId());
    return slug == null
        ? pair
        : new MinedPair(
            pair.pairId(),
            pair.questionHash(),
            pair.source(),
            slug,
            new Attribution(List.of(slug), Basis.BY_DECISION));
  }
}
