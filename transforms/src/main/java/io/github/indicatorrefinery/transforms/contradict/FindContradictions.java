package io.github.indicatorrefinery.transforms.contradict;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.gather.ShardPieces;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Finds where a kept answer and one that it replaced cannot both be right. Each shard comes out
 * once, with what was found in it in the order of its kept pairs; mostly that is nothing.
 *
 * <pre>{@code
 * shards.apply("Find contradictions", FindContradictions.with(catalog));
 * }</pre>
 */
public final class FindContradictions
    extends PTransform<PCollection<ShardPieces>, PCollection<KV<Integer, List<Contradiction>>>> {
  private static final long serialVersionUID = 1;

  private final Catalog catalog;

  private FindContradictions(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Knows the indicators of {@code catalog} by their names. */
  public static FindContradictions with(Catalog catalog) {
    return new FindContradictions(catalog);
  }

  @Override
  public PCollection<KV<Integer, List<Contradiction>>> expand(PCollection<ShardPieces> shards) {
    return shards
        .apply("Find", ParDo.of(new FindFn(catalog)))
        .setCoder(KvCoder.of(VarIntCoder.of(), ListCoder.of(RecordCoder.of(Contradiction.class))));
  }

  private static final class FindFn extends DoFn<ShardPieces, KV<Integer, List<Contradiction>>> {
    private static final long serialVersionUID = 1;

    private final Catalog catalog;
    private transient ContradictoryGroups groups;

    FindFn(Catalog catalog) {
      this.catalog = catalog;
    }

    @Setup
    public void setup() {
      groups = new ContradictoryGroups(catalog);
    }

    @ProcessElement
    public void process(
        @Element ShardPieces pieces, OutputReceiver<KV<Integer, List<Contradiction>>> found) {
      found.output(KV.of(pieces.index(), groups.in(pieces.assemble())));
    }
  }
}
