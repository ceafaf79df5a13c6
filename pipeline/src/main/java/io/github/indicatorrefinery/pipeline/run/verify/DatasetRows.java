package io.github.indicatorrefinery.pipeline.run.verify;

import io.github.indicatorrefinery.io.digest.DigestLines;
import io.github.indicatorrefinery.io.digest.RowDigest;
import io.github.indicatorrefinery.io.parquet.ParquetTable;
import io.github.indicatorrefinery.pipeline.run.DataDigest;
import io.github.indicatorrefinery.pipeline.run.DatasetPair;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.pipeline.run.RunReplacedException;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The rows of the Parquet files: their digest lines, about 250 bytes each, and how many there are.
 */
final class DatasetRows {
  private static final String PLACE = "data/*.parquet";
  private static final String TABLE = RunFiles.DATABASE + ", " + RunTables.PAIRS;
  private static final int KIND = DataDigest.COLUMNS.indexOf("source_kind");
  private static final int TIER = DataDigest.COLUMNS.indexOf("quality_tier");

  private final RowDigest<Object[]> digest = DataDigest.ofRows();
  private final Map<String, String> lines = new HashMap<>();
  private final Map<String, Long> bySource = new TreeMap<>();
  private final Map<String, Long> byTier = new TreeMap<>();
  private boolean isWhole = true;
  private boolean isTheRuns;

  private DatasetRows() {}

  static DatasetRows read(
      FinishedRun run, List<String> files, RunDifferences differences, Consumer<String> progress)
      throws IOException {
    DatasetRows rows = new DatasetRows();
    long expected =
        run.record().files().stream()
            .filter(file -> RunFiles.isShardOf(RunFiles.DATASET, file.path()))
            .count();
    for (String path : files) {
      if (RunFiles.isShardOf(RunFiles.DATASET, path)) {
        progress.accept(path);
        expected--;
        rows.read(run, path, differences);
      }
    }
    rows.isWhole &= expected == 0;
    return rows;
  }

  private void read(FinishedRun run, String path, RunDifferences differences) throws IOException {
    try (FileChannel file = run.channel(path)) {
      new ParquetTable(file).read(DataDigest.SCHEMA, row -> add(row, path, differences));
    } catch (RunReplacedException e) {
      throw e;
    } catch (IOException e) {
      isWhole = false;
      differences.add(path, "rows that can be read", RunDifferences.told(e));
    }
  }

  private void add(Object[] row, String path, RunDifferences differences) {
    String id = (String) row[0];
    if (lines.put(id, digest.lines(List.<Object[]>of(row))) != null) {
      differences.addOneOfMany("rows that stand twice", path + ", " + id, "one row", "two");
    }
    bySource.merge((String) row[KIND], 1L, Long::sum);
    byTier.merge((String) row[TIER], 1L, Long::sum);
  }

  /** Holds them against the record; of rows that are not all there no more is to be told. */
  void check(RunRecord record, RunDifferences differences) {
    if (!isWhole) {
      return;
    }
    record
        .ledger()
        .bySource()
        .forEach(
            (source, books) ->
                differences.compare(
                    PLACE,
                    "rows of source " + source,
                    books.kept(),
                    bySource.getOrDefault(source, 0L)));
    differences.compare(
        PLACE, "rows", record.ledger().kept(), bySource.values().stream().mapToLong(n -> n).sum());
    record
        .tiers()
        .forEach(
            (tier, kept) ->
                differences.compare(
                    PLACE, "rows of tier " + tier, kept, byTier.getOrDefault(tier, 0L)));
    String sha256 = DigestLines.digest(lines.values().stream());
    isTheRuns = sha256.equals(record.dataSha256());
    if (!isTheRuns) {
      differences.add(PLACE, "data_sha256 " + record.dataSha256(), sha256);
    }
  }

  /** Holds the pairs of the database against them, or against the record where they are wrong. */
  void compare(Stream<DatasetPair> pairs, RunRecord record, RunDifferences differences) {
    RowDigest<DatasetPair> ofPairs = DataDigest.ofPairs();
    if (!isTheRuns) {
      String sha256 = DigestLines.digest(pairs.map(pair -> ofPairs.lines(List.of(pair))));
      if (!sha256.equals(record.dataSha256())) {
        differences.add(TABLE, "rows of data_sha256 " + record.dataSha256(), sha256);
      }
      return;
    }
    TreeSet<String> left = new TreeSet<>(lines.keySet());
    pairs.forEach(
        pair -> {
          left.remove(pair.id());
          String line = lines.get(pair.id());
          if (line == null) {
            add(pair.id(), "no such row", "one", differences);
          } else if (!line.equals(ofPairs.lines(List.of(pair)))) {
            add(pair.id(), "what the dataset has", "something else", differences);
          }
        });
    left.forEach(id -> add(id, "a row, as the dataset has", "none", differences));
  }

  private static void add(String id, String expected, String found, RunDifferences differences) {
    differences.addOneOfMany(TABLE + ", rows that differ", TABLE + " " + id, expected, found);
  }
}
