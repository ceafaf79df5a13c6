package io.github.indicatorrefinery.transforms.mine;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.fusing.PairStep;
import io.github.indicatorrefinery.transforms.fusing.StepOutput;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.IOException;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Gives every pair its identity and finds what it is about. One pair out for each pair in; the
 * result depends on the pair and the catalog alone.
 */
public final class MineIndicators {
  public static final TupleTag<MinedPair> MINED = new TupleTag<>("mined");

  private MineIndicators() {}

  public static FusedSteps<SourcePair, MinedPair> of(Catalog catalog) {
    return FusedSteps.of(
        "Attribute", new AttributeStep(catalog), MINED, RecordCoder.of(MinedPair.class));
  }

  private static final class AttributeStep extends PairStep<SourcePair, MinedPair> {
    private static final long serialVersionUID = 1;

    private final Counter seen = Metrics.counter("progress", "mined");
    private final Catalog catalog;
    private transient PairMiner miner;

    AttributeStep(Catalog catalog) {
      this.catalog = catalog;
    }

    @Override
    public void open() {
      miner = new PairMiner(catalog);
    }

    @Override
    public void process(SourcePair pair, StepOutput<MinedPair> out) throws IOException {
      seen.inc();
      out.output(miner.mine(pair));
    }
  }
}
