package io.github.indicatorrefinery.transforms.mine;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Gives every pair its identity and finds what it is about. One pair out for each pair in; the
 * result depends on the pair and the catalog alone.
 */
public final class MineIndicators
    extends PTransform<PCollection<SourcePair>, PCollection<MinedPair>> {
  private static final long serialVersionUID = 1;

  private final Catalog catalog;

  private MineIndicators(Catalog catalog) {
    this.catalog = catalog;
  }

  public static MineIndicators of(Catalog catalog) {
    return new MineIndicators(catalog);
  }

  @Override
  public PCollection<MinedPair> expand(PCollection<SourcePair> pairs) {
    return pairs
        .apply("Attribute", ParDo.of(new AttributeFn(catalog)))
        .setCoder(RecordCoder.of(MinedPair.class));
  }

  private static final class AttributeFn extends DoFn<SourcePair, MinedPair> {
    private static final long serialVersionUID = 1;

    private final Counter seen = Metrics.counter("progress", "mined");
    private final Catalog catalog;
    private transient PairMiner miner;

    AttributeFn(Catalog catalog) {
      this.catalog = catalog;
    }

    @Setup
    public void setUp() {
      miner = new PairMiner(catalog);
    }

    @ProcessElement
    public void process(@Element SourcePair pair, OutputReceiver<MinedPair> mined) {
      mined.output(miner.mine(pair));
      seen.inc();
    }
  }
}
