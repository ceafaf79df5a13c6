package io.github.indicatorrefinery.pipeline.job.outputs;

import io.github.indicatorrefinery.io.digest.DigestLines;
import io.github.indicatorrefinery.io.json.JsonDocuments;
import io.github.indicatorrefinery.io.json.JsonLinesShards;
import io.github.indicatorrefinery.io.parquet.ParquetShards;
import io.github.indicatorrefinery.io.rows.ShardPart;
import io.github.indicatorrefinery.io.rows.ShardWriter;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.DatasetColumns;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.FactColumns;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.SetAsideColumns;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.transforms.gather.DuplicatePair;
import io.github.indicatorrefinery.transforms.gather.RejectedPair;
import io.github.indicatorrefinery.transforms.gather.Shard;
import io.github.indicatorrefinery.transforms.gather.ShardPieces;
import io.github.indicatorrefinery.transforms.gather.StatedFact;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import java.util.List;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Writes every output of a run below its working folder, each from the same shards.
 *
 * @param written all files but {@code run.json} and the dataset card
 * @param dataDigest the one {@code data_sha256} of the kept pairs
 * @param books what became of the pairs, and what failed
 */
public record Outputs(
    PCollection<WrittenFile> written, PCollection<String> dataDigest, PCollection<Tally> books) {

  /** Writes what was gathered. */
  public static Outputs write(Job job, PCollection<ShardPieces> shards) {
    PCollectionTuple written = shards.apply("Write shards", WriteShards.of(job, writers(job)));
    PCollection<String> dataDigest =
        written.get(WriteShards.DIGEST_LINES).apply("Digest dataset", DigestLines.create());
    PCollectionList<WrittenFile> files =
        PCollectionList.of(ProductionDatabase.build(job, written.get(WriteShards.ROWS)))
            .and(written.get(WriteShards.FILES));
    if (job.output().indexed()) {
      files = files.and(PairEntries.index(job, written.get(WriteShards.ENTRIES), dataDigest));
    }
    return new Outputs(
        files.apply("Gather written files", Flatten.pCollections()),
        dataDigest,
        written.get(WriteShards.BOOKS));
  }

  private static List<ShardWriter<Shard>> writers(Job job) {
    int shards = job.output().shards();
    ShardPart<Shard, DuplicatePair> duplicates = new ShardPart<>(Shard::index, Shard::duplicates);
    ShardPart<Shard, RejectedPair> rejected = new ShardPart<>(Shard::index, Shard::rejected);
    ShardPart<Shard, StatedFact> facts = new ShardPart<>(Shard::index, Shard::facts);
    return List.of(
        ParquetShards.of(
            new ShardPart<>(Shard::index, Shard::kept),
            RunFiles.DATASET,
            shards,
            DatasetColumns.of(job.references().catalog())),
        new JsonDocuments<>(
            shard -> IndicatorDocument.split(shard.kept()),
            IndicatorDocument::path,
            new IndicatorDocument.Format(job.references().catalog())::write),
        JsonLinesShards.of(duplicates, RunFiles.DUPLICATES, shards, SetAsideColumns.duplicates()),
        ParquetShards.of(
            duplicates, RunFiles.DUPLICATES_TABLE, shards, SetAsideColumns.duplicates()),
        JsonLinesShards.of(rejected, RunFiles.REJECTED, shards, SetAsideColumns.rejected()),
        ParquetShards.of(rejected, RunFiles.REJECTED_TABLE, shards, SetAsideColumns.rejected()),
        JsonLinesShards.of(facts, RunFiles.FACTS, shards, FactColumns.lines()),
        ParquetShards.of(facts, RunFiles.FACTS_TABLE, shards, FactColumns.lines()),
        JsonLinesShards.of(
            new ShardPart<>(Shard::index, Shard::failures),
            RunFiles.FAILED,
            shards,
            SetAsideColumns.failures()),
        new StageFates());
  }
}
