package io.github.indicatorrefinery.transforms.sensitive;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;

/** Takes secrets and personal data out of records, or leaves all as it is. */
public final class Redact<R extends Record> extends PTransform<PCollection<R>, PCollection<R>> {
  private static final long serialVersionUID = 1;

  private final boolean redacts;
  private final Class<R> type;
  private final SerializableFunction<R, R> without;

  private Redact(boolean redacts, Class<R> type, SerializableFunction<R, R> without) {
    this.redacts = redacts;
    this.type = type;
    this.without = without;
  }

  /**
   * Of pairs. It stands behind the reading, which made the id of a pair of the texts as they were
   * read, and before all else: no output, no staged file and no model that is asked has them.
   *
   * @param redacts whether anything is taken out
   */
  public static Redact<MinedPair> texts(boolean redacts) {
    return new Redact<>(redacts, MinedPair.class, Redaction::of);
  }

  /**
   * Of what could not be read, which is told in part.
   *
   * @param redacts whether anything is taken out
   */
  public static Redact<Failure> failures(boolean redacts) {
    return new Redact<>(redacts, Failure.class, Redaction::of);
  }

  @Override
  public PCollection<R> expand(PCollection<R> records) {
    return redacts
        ? records
            .apply("Take out", MapElements.into(TypeDescriptor.of(type)).via(without))
            .setCoder(RecordCoder.of(type))
        : records;
  }
}
