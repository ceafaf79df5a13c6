package io.github.indicatorrefinery.pipeline.job.outputs;

import io.github.indicatorrefinery.io.digest.RowDigest;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.search.StagedEntries;
import io.github.indicatorrefinery.io.sqlite.StagedRows;
import io.github.indicatorrefinery.io.sqlite.TableRows;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.DatasetColumns;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.run.DataDigest;
import io.github.indicatorrefinery.transforms.gather.KeptPair;
import io.github.indicatorrefinery.transforms.gather.Shard;
import io.github.indicatorrefinery.transforms.gather.ShardPieces;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.progress.LongWork;
import io.github.indicatorrefinery.transforms.progress.WorkHere;
import java.io.IOException;
import java.util.ArrayList;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Takes of each shard what the whole run has to wait for: the rows of the database, the entries of
 * the search index, the lines of the digest, the books.
 */
final class StageShards extends PTransform<PCollection<ShardPieces>, PCollectionTuple> {
  static final TupleTag<StagedRows> ROWS = new TupleTag<>("rows");
  static final TupleTag<String> DIGEST_LINES = new TupleTag<>("digest lines");
  static final TupleTag<Tally> BOOKS = new TupleTag<>("books");
  static final TupleTag<StagedEntries> ENTRIES = new TupleTag<>("entries");

  private static final long serialVersionUID = 1;

  private final StageFn stage;

  private StageShards(StageFn stage) {
    this.stage = stage;
  }

  static StageShards of(Job job) {
    return new StageShards(new StageFn(job));
  }

  @Override
  public PCollectionTuple expand(PCollection<ShardPieces> shards) {
    TupleTagList sideOutputs = TupleTagList.of(DIGEST_LINES).and(BOOKS).and(ENTRIES);
    PCollectionTuple staged =
        shards.apply("Stage", ParDo.of(stage).withOutputTags(ROWS, sideOutputs));
    staged.get(ROWS).setCoder(SerializableCoder.of(StagedRows.class));
    staged.get(DIGEST_LINES).setCoder(StringUtf8Coder.of());
    staged.get(BOOKS).setCoder(SerializableCoder.of(Tally.class));
    staged.get(ENTRIES).setCoder(SerializableCoder.of(StagedEntries.class));
    return staged;
  }

  private static final class StageFn extends DoFn<ShardPieces, StagedRows> {
    private static final long serialVersionUID = 1;

    private final Counter assembled = Metrics.counter("progress", "assembled");
    private final RunFolder folder;
    private final ArrayList<TableRows<Shard, ?>> tables;
    private final RowDigest<KeptPair> digest;
    private final boolean indexed;

    StageFn(Job job) {
      this.folder = new RunFolder(job.output().working());
      this.tables = new ArrayList<>(ProductionDatabase.tables(job));
      this.digest =
          new RowDigest<>(DatasetColumns.of(job.references().catalog()), DataDigest.COLUMNS);
      this.indexed = job.output().indexed();
    }

    @ProcessElement
    public void process(@Element ShardPieces pieces, MultiOutputReceiver out) throws IOException {
      Shard shard = pieces.assemble();
      try (WorkHere here = WorkHere.of(folder.location())) {
        for (TableRows<Shard, ?> table : tables) {
          StagedRows staged = table.stage(shard, folder);
          out.get(ROWS).output(staged);
          here.add(LongWork.STAGING, staged.rowCount());
        }
      }
      out.get(DIGEST_LINES).output(digest.lines(shard.kept()));
      if (indexed) {
        out.get(ENTRIES).output(PairEntries.stage(shard, folder));
      }
      out.get(BOOKS).output(ShardBooks.of(shard));
      assembled.inc(shard.kept().size() + shard.duplicates().size() + shard.rejected().size());
    }
  }
}
