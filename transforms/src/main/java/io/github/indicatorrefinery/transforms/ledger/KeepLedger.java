package io.github.indicatorrefinery.transforms.ledger;

import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;

/**
 * Books what happens to values, a tally for each bundle; {@link Ledger#of} adds the tallies up. A
 * tally is small however many values a bundle has, so that the books of a whole run are a handful
 * of values to gather.
 */
public final class KeepLedger<T> extends PTransform<PCollection<T>, PCollection<Tally>> {
  private static final long serialVersionUID = 1;

  private final SerializableFunction<T, List<Entry>> entries;

  private KeepLedger(SerializableFunction<T, List<Entry>> entries) {
    this.entries = entries;
  }

  /** Books the entries of each value. */
  public static <T> KeepLedger<T> of(SerializableFunction<T, List<Entry>> entries) {
    return new KeepLedger<>(entries);
  }

  @Override
  public PCollection<Tally> expand(PCollection<T> values) {
    return values
        .apply("Tally", ParDo.of(new TallyFn<>(entries)))
        .setCoder(SerializableCoder.of(Tally.class));
  }

  private static final class TallyFn<T> extends DoFn<T, Tally> {
    private static final long serialVersionUID = 1;

    private final SerializableFunction<T, List<Entry>> entries;
    private transient Tally tally;

    TallyFn(SerializableFunction<T, List<Entry>> entries) {
      this.entries = entries;
    }

    @StartBundle
    public void startBundle() {
      tally = new Tally();
    }

    @ProcessElement
    public void process(@Element T value) {
      entries.apply(value).forEach(tally::add);
    }

    @FinishBundle
    public void finishBundle(FinishBundleContext context) {
      context.output(tally, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
    }
  }
}
