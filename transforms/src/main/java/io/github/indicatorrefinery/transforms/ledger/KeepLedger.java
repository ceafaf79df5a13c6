package io.github.indicatorrefinery.transforms.ledger;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;

/** Adds up all entries of a run to its one ledger; an empty one where nothing was read. */
public final class KeepLedger extends PTransform<PCollection<Entry>, PCollection<Ledger>> {
  private static final long serialVersionUID = 1;

  private KeepLedger() {}

  public static KeepLedger create() {
    return new KeepLedger();
  }

  @Override
  public PCollection<Ledger> expand(PCollection<Entry> entries) {
    return entries.apply("Add up", Combine.globally(new TallyFn()));
  }

  private static final class TallyFn extends Combine.CombineFn<Entry, Tally, Ledger> {
    private static final long serialVersionUID = 1;

    @Override
    public Tally createAccumulator() {
      return new Tally();
    }

    @Override
    public Tally addInput(Tally tally, Entry entry) {
      return tally.add(entry);
    }

    @Override
    public Tally mergeAccumulators(Iterable<Tally> tallies) {
      Tally merged = new Tally();
      tallies.forEach(merged::merge);
      return merged;
    }

    @Override
    public Ledger extractOutput(Tally tally) {
      return tally.ledger();
    }

    @Override
    public Coder<Tally> getAccumulatorCoder(CoderRegistry registry, Coder<Entry> entries) {
      return SerializableCoder.of(Tally.class);
    }

    @Override
    public Coder<Ledger> getDefaultOutputCoder(CoderRegistry registry, Coder<Entry> entries) {
      return RecordCoder.of(Ledger.class);
    }
  }
}
