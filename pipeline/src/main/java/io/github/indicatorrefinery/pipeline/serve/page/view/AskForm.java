package io.github.indicatorrefinery.pipeline.serve.page.view;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.pipeline.ask.AskFilter;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The question box and its filters as they stand.
 *
 * @param indicators all that may be chosen
 */
public record AskForm(String question, AskFilter filter, List<IndicatorLine> indicators) {
  /** Best first. */
  public static final List<String> TIERS = Arrays.stream(Tier.values()).map(Tier::label).toList();

  public AskForm {
    requireNonNull(question, "question");
    requireNonNull(filter, "filter");
    indicators = List.copyOf(indicators);
  }

  /** A box in which nothing stands. */
  public static AskForm empty(List<IndicatorLine> indicators) {
    return new AskForm("", AskFilter.NONE, indicators);
  }

  /** Those of which there are pairs: of the catalog, or topics. */
  public List<IndicatorLine> choices(boolean ofCatalog) {
    return indicators.stream()
        .filter(one -> one.isCatalog() == ofCatalog && one.kept() > 0)
        .sorted(Comparator.comparing(IndicatorLine::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  public boolean isFiltered() {
    return !filter.equals(AskFilter.NONE);
  }
}
