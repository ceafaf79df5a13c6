package io.github.indicatorrefinery.transforms.ledger;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.fusing.PairStep;
import io.github.indicatorrefinery.transforms.fusing.StepOutput;
import java.io.IOException;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Books what happens to records and lets them through, a tally for each bundle; {@link Ledger#of}
 * adds the tallies up. A tally is small however many values a bundle has, so that the books of a
 * whole run are a handful of values to gather.
 */
public final class KeepLedger {
  /** Also of what other steps book. */
  public static final TupleTag<Tally> BOOKS = new TupleTag<>("books");

  private KeepLedger() {}

  /** Books the entry of each record. */
  public static <R extends Record> FusedSteps<R, R> of(
      Class<R> type, SerializableFunction<R, Entry> entry) {
    return FusedSteps.of(
            "Book", new BookStep<>(entry), new TupleTag<R>("booked"), RecordCoder.of(type))
        .with(BOOKS, SerializableCoder.of(Tally.class));
  }

  private static final class BookStep<R> extends PairStep<R, R> {
    private static final long serialVersionUID = 1;

    private final SerializableFunction<R, Entry> entry;
    private Tally tally = new Tally();

    BookStep(SerializableFunction<R, Entry> entry) {
      this.entry = entry;
    }

    @Override
    public void process(R record, StepOutput<R> out) throws IOException {
      tally.add(entry.apply(record));
      out.output(record);
    }

    @Override
    public void finishBundle(StepOutput<R> out) {
      out.output(BOOKS, tally);
      tally = new Tally();
    }
  }
}
