package io.github.indicatorrefinery.transforms.retrieve;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the gate decided on a question.
 *
 * @param distance from it to the nearest question of a pair, a cosine distance, 0 to 2; null
 *     without embeddings
 * @param reason for which it is not answered; null where it is
 * @param unknownWords of it that hardly any pair holds, as it writes them
 */
public record GateDecision(
    @Nullable Double distance,
    GateBand band,
    @Nullable GateReason reason,
    List<String> unknownWords) {
  public GateDecision {
    requireNonNull(band, "band");
    unknownWords = List.copyOf(unknownWords);
  }

  public boolean isRefused() {
    return band == GateBand.REFUSED;
  }
}
