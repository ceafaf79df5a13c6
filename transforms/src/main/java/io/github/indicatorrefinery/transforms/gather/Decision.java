package io.github.indicatorrefinery.transforms.gather;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.Rejection;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What became of one pair that was read, and why.
 *
 * @param stage which decided; null for a kept pair, as are the reason, the survivor and the
 *     similarity
 * @param reason the rule of a duplicate, the reason of a rejection
 * @param survivorId the pair that replaces a duplicate
 * @param via the pairs that replaced it before that one
 * @param takenOff the names of what cleaning took off the answer; null where the pair was rejected
 * @param quality null where the pair went before it was scored
 */
public record Decision(
    String recordId,
    MinedPair pair,
    Outcome outcome,
    @Nullable String stage,
    @Nullable String reason,
    @Nullable String survivorId,
    @Nullable Double similarity,
    List<String> via,
    @Nullable List<String> takenOff,
    @Nullable Quality quality) {
  /** The three ends of a pair. */
  public enum Outcome {
    KEPT("kept"),
    DUPLICATE("duplicate"),
    REJECTED("rejected");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** The name that outputs carry. */
    public String label() {
      return label;
    }
  }

  public Decision {
    requireNonNull(recordId, "recordId");
    requireNonNull(pair, "pair");
    requireNonNull(outcome, "outcome");
    via = List.copyOf(via);
    takenOff = takenOff == null ? null : List.copyOf(takenOff);
  }

  static Decision of(KeptPair kept) {
    return new Decision(
        kept.pairId(),
        kept.pair().mined(),
        Outcome.KEPT,
        null,
        null,
        null,
        null,
        List.of(),
        kept.pair().clean().takenOff(),
        kept.pair().quality());
  }

  static Decision of(DuplicatePair duplicate) {
    Merge verdict = duplicate.verdict();
    return new Decision(
        duplicate.recordId(),
        duplicate.pair().mined(),
        Outcome.DUPLICATE,
        DuplicatePair.STAGE,
        verdict.rule(),
        verdict.survivorId(),
        verdict.similarity(),
        verdict.via(),
        duplicate.pair().clean().takenOff(),
        duplicate.pair().quality());
  }

  static Decision of(RejectedPair rejected) {
    Rejection rejection = rejected.rejection();
    return new Decision(
        rejected.recordId(),
        rejection.mined(),
        Outcome.REJECTED,
        rejection.stage(),
        rejection.reason(),
        null,
        null,
        List.of(),
        null,
        rejection.quality());
  }
}
