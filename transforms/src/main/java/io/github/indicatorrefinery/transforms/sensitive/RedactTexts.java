package io.github.indicatorrefinery.transforms.sensitive;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Takes secrets and personal data out of pairs. It stands behind the reading, which made the id of
 * a pair of the texts as they were read, and before all else: no output, no staged file and no
 * model that is asked has them.
 */
public final class RedactTexts extends PTransform<PCollection<MinedPair>, PCollection<MinedPair>> {
  private static final long serialVersionUID = 1;

  private final boolean redacts;

  private RedactTexts(boolean redacts) {
    this.redacts = redacts;
  }

  /**
   * Takes them out, or leaves all as it is.
   *
   * @param redacts whether anything is taken out
   */
  public static RedactTexts where(boolean redacts) {
    return new RedactTexts(redacts);
  }

  @Override
  public PCollection<MinedPair> expand(PCollection<MinedPair> pairs) {
    return redacts
        ? pairs
            .apply(
                "Take out", MapElements.into(TypeDescriptor.of(MinedPair.class)).via(Redaction::of))
            .setCoder(RecordCoder.of(MinedPair.class))
        : pairs;
  }
}
