package io.github.indicatorrefinery.transforms.sensitive;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.Failure;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;

/** Takes secrets and personal data out of what could not be read: the beginning of it is told. */
public final class RedactFailures extends PTransform<PCollection<Failure>, PCollection<Failure>> {
  private static final long serialVersionUID = 1;

  private final boolean redacts;

  private RedactFailures(boolean redacts) {
    this.redacts = redacts;
  }

  /**
   * Takes them out, or leaves all as it is.
   *
   * @param redacts whether anything is taken out
   */
  public static RedactFailures where(boolean redacts) {
    return new RedactFailures(redacts);
  }

  @Override
  public PCollection<Failure> expand(PCollection<Failure> failures) {
    return redacts
        ? failures
            .apply(
                "Take out", MapElements.into(TypeDescriptor.of(Failure.class)).via(Redaction::of))
            .setCoder(RecordCoder.of(Failure.class))
        : failures;
  }
}
