package io.github.indicatorrefinery.pipeline.model.batch.result;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.pipeline.model.batch.reply.ModelReply;
import io.github.indicatorrefinery.pipeline.model.batch.reply.RefinedPair;

/**
 * A new version of a pair, and where it came from.
 *
 * @param originalSha256 of the pair as the model was given it, and as it still is
 */
record Refinement(
    String pairId,
    RefinedPair refined,
    String originalSha256,
    ModelReply.Source source,
    FailedLine.Place place) {
  Refinement {
    requireNonNull(pairId, "pairId");
    requireNonNull(refined, "refined");
    requireNonNull(originalSha256, "originalSha256");
    requireNonNull(source, "source");
    requireNonNull(place, "place");
  }
}
