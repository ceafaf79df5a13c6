package io.github.indicatorrefinery.transforms.facts.claim.check;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.Fact;

/**
 * What came of holding a claim against a reference.
 *
 * @param reference what the knowledge base says
 * @param source where it has that from
 * @param reason empty where the claim is simply correct
 */
record ClaimFinding(Fact.Verdict verdict, String reference, String source, String reason) {
  ClaimFinding {
    requireNonNull(verdict, "verdict");
    requireNonNull(reference, "reference");
    requireNonNull(source, "source");
    requireNonNull(reason, "reason");
  }

  static ClaimFinding correct(String reference, String source) {
    return new ClaimFinding(Fact.Verdict.CORRECT, reference, source, "");
  }
}
