package io.github.indicatorrefinery.pipeline.outputs;

import io.github.indicatorrefinery.io.digest.DigestRows;
import io.github.indicatorrefinery.io.json.JsonDocuments;
import io.github.indicatorrefinery.io.json.JsonLinesShards;
import io.github.indicatorrefinery.io.parquet.ParquetShards;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.ShardPart;
import io.github.indicatorrefinery.io.rows.ShardWriter;
import io.github.indicatorrefinery.io.rows.WriteShards;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.io.sqlite.StagedRows;
import io.github.indicatorrefinery.pipeline.Job;
import io.github.indicatorrefinery.transforms.assemble.KeptPair;
import io.github.indicatorrefinery.transforms.assemble.Shard;
import java.util.List;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.Wait;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Writes every output of a run below its working folder, each from the same shards.
 *
 * @param written all files but {@code run.json} and the dataset card
 * @param dataDigest the one {@code data_sha256} of the kept pairs
 */
public record Outputs(PCollection<WrittenFile> written, PCollection<String> dataDigest) {

  public static Outputs write(Job job, PCollection<Shard> shards) {
    RowLayout<KeptPair> columns = DatasetColumns.of(job.catalog());
    PCollection<StagedRows> staged = ProductionDatabase.stage(job, shards);
    // The database is one worker's work and takes longest: it is not kept waiting by the files.
    PCollection<WrittenFile> files =
        shards
            .apply("Stage the database first", Wait.on(staged))
            .setCoder(shards.getCoder())
            .apply("Write files", WriteShards.to(job.working(), writers(job, columns)));
    return new Outputs(
        PCollectionList.of(ProductionDatabase.build(job, staged))
            .and(files)
            .apply("Gather written files", Flatten.pCollections()),
        shards.apply(
            "Digest dataset", DigestRows.over(Shard::kept, columns, DatasetColumns.DIGESTED)));
  }

  private static List<ShardWriter<Shard>> writers(Job job, RowLayout<KeptPair> columns) {
    return List.of(
        ParquetShards.of(
            new ShardPart<>(Shard::index, Shard::kept), "data/train", job.shards(), columns),
        new JsonDocuments<>(
            shard -> IndicatorDocument.split(shard.kept()),
            IndicatorDocument::path,
            new IndicatorDocument.Format(job.catalog())::write),
        JsonLinesShards.of(
            new ShardPart<>(Shard::index, Shard::duplicates),
            "duplicates/duplicates",
            job.shards(),
            SetAsideColumns.duplicates()),
        JsonLinesShards.of(
            new ShardPart<>(Shard::index, Shard::rejected),
            "rejected/rejected",
            job.shards(),
            SetAsideColumns.rejected()),
        JsonLinesShards.of(
            new ShardPart<>(Shard::index, Shard::failures),
            "failed/failed",
            job.shards(),
            SetAsideColumns.failures()));
  }
}
