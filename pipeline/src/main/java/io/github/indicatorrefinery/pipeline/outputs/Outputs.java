package io.github.indicatorrefinery.pipeline.outputs;

import io.github.indicatorrefinery.io.digest.DigestRows;
import io.github.indicatorrefinery.io.json.JsonDocuments;
import io.github.indicatorrefinery.io.json.JsonLinesShards;
import io.github.indicatorrefinery.io.parquet.ParquetShards;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.ShardPart;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.Job;
import io.github.indicatorrefinery.transforms.assemble.KeptPair;
import io.github.indicatorrefinery.transforms.assemble.Shard;
import org.apache.beam.sdk.transforms.Flatten;
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
    ShardPart<Shard, KeptPair> kept = new ShardPart<>(Shard::index, Shard::kept);
    RowLayout<KeptPair> columns = DatasetColumns.of(job.catalog());
    String to = job.working();
    // The database is one worker's work and takes longest: what it needs is staged first.
    PCollection<WrittenFile> written =
        PCollectionList.of(ProductionDatabase.write(job, shards))
            .and(
                shards.apply(
                    "Write Parquet dataset",
                    ParquetShards.write(kept, to, "data/train", job.shards(), columns)))
            .and(
                shards.apply(
                    "Write indicator documents",
                    JsonDocuments.write(
                        shard -> IndicatorDocument.split(shard.kept()),
                        IndicatorDocument::path,
                        to,
                        new IndicatorDocument.Format(job.catalog())::write)))
            .and(
                shards.apply(
                    "Write duplicates",
                    JsonLinesShards.write(
                        new ShardPart<>(Shard::index, Shard::duplicates),
                        to,
                        "duplicates/duplicates",
                        job.shards(),
                        SetAsideColumns.duplicates())))
            .and(
                shards.apply(
                    "Write rejected pairs",
                    JsonLinesShards.write(
                        new ShardPart<>(Shard::index, Shard::rejected),
                        to,
                        "rejected/rejected",
                        job.shards(),
                        SetAsideColumns.rejected())))
            .and(
                shards.apply(
                    "Write failures",
                    JsonLinesShards.write(
                        new ShardPart<>(Shard::index, Shard::failures),
                        to,
                        "failed/failed",
                        job.shards(),
                        SetAsideColumns.failures())))
            .apply("Gather written files", Flatten.pCollections());
    return new Outputs(
        written,
        shards.apply(
            "Digest dataset", DigestRows.over(Shard::kept, columns, DatasetColumns.DIGESTED)));
  }
}
