package io.github.indicatorrefinery.transforms.contradict;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.facts.claim.Claim;
import java.util.List;

/**
 * An answer by what it claims.
 *
 * @param claims in the order of the answer
 */
public record ClaimedAnswer(String pairId, List<Claim> claims) {
  public ClaimedAnswer {
    requireNonNull(pairId, "pairId");
    claims = List.copyOf(claims);
  }
}
