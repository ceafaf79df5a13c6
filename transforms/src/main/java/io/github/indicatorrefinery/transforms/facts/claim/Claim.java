package io.github.indicatorrefinery.transforms.facts.claim;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.List;

/**
 * A statement found in an answer, not yet held against anything.
 *
 * @param indicators slugs of what it is about; several where they share the name that the answer
 *     uses, such as the three stochastic oscillators; at least one
 * @param value what is stated, in a form that compares
 * @param quote the sentence as it stands in the answer
 */
public record Claim(List<String> indicators, Fact.Kind kind, ClaimValue value, String quote) {
  public Claim {
    indicators = List.copyOf(indicators);
    requireNonNull(kind, "kind");
    requireNonNull(value, "value");
    requireNonNull(quote, "quote");
    if (indicators.isEmpty()) {
      throw new IllegalArgumentException("a claim about no indicator: " + quote);
    }
  }
}
