package io.github.indicatorrefinery.transforms.ruling;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.Attribution.Basis;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Gives pairs the indicator that a person set. It stands before anything is counted by indicator or
 * checked for one.
 */
public final class SetIndicators
    extends PTransform<PCollection<MinedPair>, PCollection<MinedPair>> {
  private static final long serialVersionUID = 1;

  private final Rulings rulings;

  private SetIndicators(Rulings rulings) {
    this.rulings = rulings;
  }

  public static SetIndicators by(Rulings rulings) {
    return new SetIndicators(rulings);
  }

  @Override
  public PCollection<MinedPair> expand(PCollection<MinedPair> pairs) {
    Map<String, String> indicators = rulings.indicators();
    return indicators.isEmpty()
        ? pairs
        : pairs
            .apply(
                "Set",
                MapElements.into(TypeDescriptor.of(MinedPair.class))
                    .via(pair -> of(pair, indicators)))
            .setCoder(RecordCoder.of(MinedPair.class));
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
