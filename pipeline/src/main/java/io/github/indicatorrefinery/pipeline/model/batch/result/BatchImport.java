package io.github.indicatorrefinery.pipeline.model.batch.result;

import io.github.indicatorrefinery.io.digest.DigestLines;
import io.github.indicatorrefinery.io.digest.RowDigest;
import io.github.indicatorrefinery.io.files.Sha256;
import io.github.indicatorrefinery.io.json.JsonLinesShards;
import io.github.indicatorrefinery.io.parquet.ParquetShards;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.ShardPart;
import io.github.indicatorrefinery.io.rows.ShardWriter;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.pipeline.model.batch.BatchManifest;
import io.github.indicatorrefinery.pipeline.model.batch.BatchPairs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Reads the replies to an export back and writes them as a new version of their pairs, in a folder
 * of its own. The run stays as it is, byte by byte: its {@code data_sha256} names what a model was
 * asked about, a version can be thrown away, and several can stand beside one run. They meet by
 * pair id.
 *
 * <p>A result file becomes one shard of the outputs, so that one file is held in memory at a time.
 *
 * @param runId of the import
 * @param manifest of the export
 * @param version of the pairs, by {@link #version}
 * @param original the run
 */
public record BatchImport(
    String runId, BatchManifest manifest, String version, ImportRecord.Original original) {
  /** The command that imports, by which a folder that it wrote is known. */
  public static final String COMMAND = "batch import";

  /** The new version as a database, below the folder. */
  public static final String DATABASE = "refinements.db";

  private static final int VERSION_DIGITS = 12;

  /** The version that replies to this manifest make: the same whenever they are read. */
  public static String version(byte[] manifest) {
    return Sha256.of(manifest).substring(0, VERSION_DIGITS);
  }

  /** Writes all but the record, which is to be the last. */
  public ImportRecord write(
      List<String> results, BatchPairs pairs, RunFolder folder, LongConsumer progress)
      throws IOException {
    ResultReader reader = new ResultReader(manifest, pairs, progress);
    List<ShardWriter<ImportedFile>> writers = writers(results.size());
    RefinementDatabase database = new RefinementDatabase(version, manifest, folder);
    RowDigest<Refinement> digest = RefinementColumns.digest(version, manifest);
    List<String> lines = new ArrayList<>();
    List<ImportRecord.ResultFile> read = new ArrayList<>();
    List<WrittenFile> files = new ArrayList<>();
    for (String path : results) {
      ImportedFile file = reader.read(read.size(), path);
      for (ShardWriter<ImportedFile> writer : writers) {
        files.addAll(writer.write(file, folder));
      }
      database.add(file);
      digest.lines(file.refinements()).lines().forEach(lines::add);
      read.add(file.file());
    }
    files.add(database.build());
    files.add(UnrefinedPairs.write(reader.unrefined(), folder));
    return new ImportRecord(
        runId,
        COMMAND,
        original,
        version,
        manifest.model(),
        manifest.prompt(),
        reader.books(),
        reader.usage(),
        read,
        DigestLines.digest(lines.stream()),
        files.stream().sorted().toList());
  }

  private List<ShardWriter<ImportedFile>> writers(int files) {
    return List.of(
        ParquetShards.of(
            new ShardPart<>(ImportedFile::index, ImportedFile::refinements),
            "refined/part",
            files,
            RefinementColumns.of(version, manifest)),
        JsonLinesShards.of(
            new ShardPart<>(ImportedFile::index, ImportedFile::failures),
            "failed/failed",
            files,
            RefinementColumns.failures()));
  }
}
