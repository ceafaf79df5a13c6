package io.github.indicatorrefinery.pipeline.ask;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.retrieve.RankedPair;
import java.util.List;

/**
 * A pair that an answer may rest on.
 *
 * @param n by which the answer names it, from 1, best first
 * @param indicator the slug of what it is about first of all, an indicator or a topic
 * @param source where the run read it
 * @param wrongQuotes what of its answer a check found wrong
 */
public record Citation(
    int n,
    String pairId,
    RankedPair ranked,
    String question,
    String answer,
    String indicator,
    String tier,
    List<String> flags,
    String source,
    List<String> wrongQuotes) {
  public Citation {
    requireNonNull(pairId, "pairId");
    requireNonNull(ranked, "ranked");
    flags = List.copyOf(flags);
    wrongQuotes = List.copyOf(wrongQuotes);
  }
}
