package io.github.indicatorrefinery.transforms.sensitive;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import org.apache.beam.sdk.values.TupleTag;

/** Takes secrets and personal data out of records, or leaves all as it is. */
public final class Redact {
  public static final TupleTag<MinedPair> TEXTS = new TupleTag<>("texts without");
  public static final TupleTag<Failure> FAILURES = new TupleTag<>("failures without");

  private Redact() {}

  /**
   * Of pairs. It stands behind the reading, which made the id of a pair of the texts as they were
   * read, and before all else: no output, no staged file and no model that is asked has them.
   *
   * @param redacts whether anything is taken out
   */
  public static FusedSteps<MinedPair, MinedPair> texts(boolean redacts) {
    return FusedSteps.map(
        "Redact",
        pair -> redacts ? Redaction.of(pair) : pair,
        TEXTS,
        RecordCoder.of(MinedPair.class));
  }

  /**
   * Of what could not be read, which is told in part.
   *
   * @param redacts whether anything is taken out
   */
  public static FusedSteps<Failure, Failure> failures(boolean redacts) {
    return FusedSteps.map(
        "Redact",
        failure -> redacts ? Redaction.of(failure) : failure,
        FAILURES,
        RecordCoder.of(Failure.class));
  }
}
