package io.github.indicatorrefinery.pipeline.outputs;

import io.github.indicatorrefinery.io.digest.DigestRows;
import io.github.indicatorrefinery.io.json.JsonDocuments;
import io.github.indicatorrefinery.io.json.JsonLinesShards;
import io.github.indicatorrefinery.io.parquet.ParquetShards;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.Job;
import io.github.indicatorrefinery.transforms.assemble.DuplicatePair;
import io.github.indicatorrefinery.transforms.assemble.KeptPair;
import io.github.indicatorrefinery.transforms.assemble.RejectedPair;
import io.github.indicatorrefinery.transforms.assemble.Shard;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Research;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Writes every output of a run below its working folder, each from the same shards.
 *
 * @param written all files but {@code run.json} and the dataset card
 * @param dataDigest the one {@code data_sha256} of the kept pairs
 */
public record Outputs(PCollection<WrittenFile> written, PCollection<String> dataDigest) {

  public static Outputs write(
      Job job,
      PCollection<Shard> shards,
      PCollection<Research> researches,
      PCollection<Failure> failures) {
    PCollection<KV<Integer, List<KeptPair>>> kept =
        Parts.of("Take kept pairs", shards, Shard::kept, KeptPair.class);
    PCollection<KV<Integer, List<DuplicatePair>>> duplicates =
        Parts.of("Take duplicates", shards, Shard::duplicates, DuplicatePair.class);
    PCollection<KV<Integer, List<RejectedPair>>> rejected =
        Parts.of("Take rejected pairs", shards, Shard::rejected, RejectedPair.class);
    PCollection<KV<Integer, List<Failure>>> failed = Parts.together("Gather failures", failures);

    String to = job.working();
    // The database is one worker's work and takes longest: what it needs is staged first, so that
    // the others write while
    // it builds.
    PCollection<WrittenFile> database =
        ProductionDatabase.write(
            job, shards, kept, failed, Parts.together("Gather researches", researches));
    PCollection<WrittenFile> written =
        PCollectionList.of(database)
            .and(
                kept.apply(
                    "Write Parquet dataset",
                    ParquetShards.write(
                        to, "data/train", job.shards(), DatasetColumns.of(job.catalog()))))
            .and(
                documents(kept)
                    .apply(
                        "Write indicator documents",
                        JsonDocuments.write(
                            to, new IndicatorDocument.Format(job.catalog())::write)))
            .and(
                duplicates.apply(
                    "Write duplicates",
                    JsonLinesShards.write(
                        to, "duplicates/duplicates", job.shards(), SetAsideColumns.duplicates())))
            .and(
                rejected.apply(
                    "Write rejected pairs",
                    JsonLinesShards.write(
                        to, "rejected/rejected", job.shards(), SetAsideColumns.rejected())))
            .and(
                failed.apply(
                    "Write failures",
                    JsonLinesShards.write(to, "failed/failed", 1, SetAsideColumns.failures())))
            .apply("Gather written files", Flatten.pCollections());
    return new Outputs(
        written,
        kept.apply(
            "Digest dataset",
            DigestRows.over(DatasetColumns.of(job.catalog()), DatasetColumns.DIGESTED)));
  }

  private static PCollection<KV<String, IndicatorDocument>> documents(
      PCollection<KV<Integer, List<KeptPair>>> kept) {
    return kept.apply(
            "Split by indicator",
            FlatMapElements.into(
                    TypeDescriptors.kvs(
                        TypeDescriptors.strings(), TypeDescriptor.of(IndicatorDocument.class)))
                .via(shard -> documents(shard.getValue())))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(IndicatorDocument.class)));
  }

  private static List<KV<String, IndicatorDocument>> documents(List<KeptPair> shard) {
    return IndicatorDocument.split(shard).stream()
        .map(document -> KV.of(document.path(), document))
        .toList();
  }
}
