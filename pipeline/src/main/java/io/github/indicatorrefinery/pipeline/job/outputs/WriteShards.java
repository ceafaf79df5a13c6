package io.github.indicatorrefinery.pipeline.job.outputs;

import io.github.indicatorrefinery.io.digest.RowDigest;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.ShardWriter;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.io.search.StagedEntries;
import io.github.indicatorrefinery.io.sqlite.StagedRows;
import io.github.indicatorrefinery.io.sqlite.TableRows;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.DatasetColumns;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.run.DataDigest;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.contradict.Contradiction;
import io.github.indicatorrefinery.transforms.contradict.ContradictoryGroups;
import io.github.indicatorrefinery.transforms.gather.KeptPair;
import io.github.indicatorrefinery.transforms.gather.Shard;
import io.github.indicatorrefinery.transforms.gather.ShardPieces;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.progress.LongWork;
import io.github.indicatorrefinery.transforms.progress.WorkHere;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Writes all that a shard gives, in one pass over its texts: its files; what the whole run waits
 * for, the rows of the database and the entries of the search index, each in a file of its own
 * until all shards have theirs; the lines of the digest and the books.
 */
final class WriteShards extends PTransform<PCollection<ShardPieces>, PCollectionTuple> {
  static final TupleTag<WrittenFile> FILES = new TupleTag<>("files");
  static final TupleTag<StagedRows> ROWS = new TupleTag<>("rows");
  static final TupleTag<String> DIGEST_LINES = new TupleTag<>("digest lines");
  static final TupleTag<Tally> BOOKS = new TupleTag<>("books");
  static final TupleTag<StagedEntries> ENTRIES = new TupleTag<>("entries");

  private static final long serialVersionUID = 1;

  private final WriteFn write;

  private WriteShards(WriteFn write) {
    this.write = write;
  }

  /** Writes below the working folder of {@code job}, and what {@code writers} make of a shard. */
  static WriteShards of(Job job, List<ShardWriter<Shard>> writers) {
    return new WriteShards(new WriteFn(job, writers));
  }

  @Override
  public PCollectionTuple expand(PCollection<ShardPieces> shards) {
    TupleTagList sideOutputs = TupleTagList.of(ROWS).and(DIGEST_LINES).and(BOOKS).and(ENTRIES);
    PCollectionTuple written =
        shards.apply("Write", ParDo.of(write).withOutputTags(FILES, sideOutputs));
    written.get(FILES).setCoder(SerializableCoder.of(WrittenFile.class));
    written.get(ROWS).setCoder(SerializableCoder.of(StagedRows.class));
    written.get(DIGEST_LINES).setCoder(StringUtf8Coder.of());
    written.get(BOOKS).setCoder(SerializableCoder.of(Tally.class));
    written.get(ENTRIES).setCoder(SerializableCoder.of(StagedEntries.class));
    return written;
  }

  private static final class WriteFn extends DoFn<ShardPieces, WrittenFile> {
    private static final long serialVersionUID = 1;

    private final Counter assembled = Metrics.counter("progress", "assembled");
    private final RunFolder folder;
    private final ArrayList<TableRows<Shard, ?>> tables;
    private final TableRows<KV<Integer, List<Contradiction>>, Contradiction> contradictionTable;
    private final RowDigest<KeptPair> digest;
    private final boolean indexed;
    private final Catalog catalog;
    private final ArrayList<ShardWriter<Shard>> writers;
    private transient ContradictoryGroups contradictions;

    WriteFn(Job job, List<ShardWriter<Shard>> writers) {
      this.folder = new RunFolder(job.output().working());
      this.tables = new ArrayList<>(ProductionDatabase.tables(job));
      this.contradictionTable = ProductionDatabase.contradictions();
      this.digest =
          new RowDigest<>(DatasetColumns.of(job.references().catalog()), DataDigest.COLUMNS);
      this.indexed = job.output().indexed();
      this.catalog = job.references().catalog();
      this.writers = new ArrayList<>(writers);
    }

    @Setup
    public void setUp() {
      contradictions = new ContradictoryGroups(catalog);
    }

    @ProcessElement
    public void process(@Element ShardPieces pieces, MultiOutputReceiver out) throws IOException {
      Shard shard = pieces.assemble();
      stageRows(shard, out.get(ROWS));
      if (indexed) {
        out.get(ENTRIES).output(PairEntries.stage(shard, folder));
      }
      out.get(DIGEST_LINES).output(digest.lines(shard.kept()));
      out.get(BOOKS).output(ShardBooks.of(shard));
      for (ShardWriter<Shard> writer : writers) {
        writer.write(shard, folder).forEach(out.get(FILES)::output);
      }
      assembled.inc(shard.kept().size() + shard.duplicates().size() + shard.rejected().size());
    }

    private void stageRows(Shard shard, OutputReceiver<StagedRows> out) throws IOException {
      try (WorkHere here = WorkHere.of(folder.location())) {
        for (TableRows<Shard, ?> table : tables) {
          put(table.stage(shard, folder), here, out);
        }
        // After gathering: it tells which answers were to one question, and their ids in the
        // outputs.
        put(
            contradictionTable.stage(KV.of(shard.index(), contradictions.in(shard)), folder),
            here,
            out);
      }
    }

    private static void put(StagedRows staged, WorkHere here, OutputReceiver<StagedRows> out) {
      out.output(staged);
      here.add(LongWork.STAGING, staged.rowCount());
    }
  }
}
