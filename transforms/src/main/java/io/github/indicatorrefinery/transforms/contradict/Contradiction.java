package io.github.indicatorrefinery.transforms.contradict;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.Fact;

/**
 * Two answers to one question that cannot both be right.
 *
 * @param indicator slug of the indicator that both speak of
 * @param kind what they disagree about
 * @param firstQuote the statement as it stands in the first answer
 * @param secondQuote the statement as it stands in the second answer
 */
public record Contradiction(
    String indicator,
    Fact.Kind kind,
    String firstPairId,
    String firstQuote,
    String secondPairId,
    String secondQuote) {
  public Contradiction {
    requireNonNull(indicator, "indicator");
    requireNonNull(kind, "kind");
    requireNonNull(firstPairId, "firstPairId");
    requireNonNull(firstQuote, "firstQuote");
    requireNonNull(secondPairId, "secondPairId");
    requireNonNull(secondQuote, "secondQuote");
  }
}
