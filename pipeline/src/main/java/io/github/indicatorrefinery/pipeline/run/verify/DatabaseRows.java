package io.github.indicatorrefinery.pipeline.run.verify;

import io.github.indicatorrefinery.pipeline.run.DatasetPair;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.NoRunException;
import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The database of a run: whether it is sound, and its rows against the record and the dataset. */
final class DatabaseRows {
  private static final String BY_SOURCE =
      "SELECT outcome || ' rows of source ' || source_kind, count(*) FROM decisions GROUP BY 1";
  private static final String BY_SUBJECT =
      """
      SELECT d.outcome || ' rows of ' || i.indicator_slug, count(*)
        FROM decisions d JOIN indicators i USING (indicator_id) GROUP BY 1
      """;

  private final FinishedRun run;
  private final RunDifferences differences;
  private final Consumer<String> progress;

  DatabaseRows(FinishedRun run, RunDifferences differences, Consumer<String> progress) {
    this.run = run;
    this.differences = differences;
    this.progress = progress;
  }

  private record Reference(String from, String to) {}

  private record Count(String of, long rows) {}

  void check(DatasetRows rows, LineFiles lines) throws IOException {
    try {
      RunDatabase database = run.database();
      checkSoundness(database);
      progress.accept(place(RunTables.DECISIONS));
      checkCounts(database, lines);
      progress.accept(place(RunTables.PAIRS));
      try (Stream<DatasetPair> pairs = run.pairs()) {
        rows.compare(pairs, run.record(), differences);
      }
    } catch (NoRunException e) {
      // That it is missing was told with the other files.
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      differences.add(
          RunFiles.DATABASE,
          "a database that can be read",
          cause.getCause() instanceof SQLException said ? said.getMessage() : cause.getMessage());
    }
  }

  private void checkSoundness(RunDatabase database) {
    progress.accept(RunFiles.DATABASE + ", integrity");
    database.all("PRAGMA integrity_check(10)", row -> row.getString(1)).stream()
        .filter(said -> !said.equals("ok"))
        .forEach(said -> differences.add(RunFiles.DATABASE, "integrity", said));
    progress.accept(RunFiles.DATABASE + ", references");
    database
        .all("PRAGMA foreign_key_check", row -> new Reference(row.getString(1), row.getString(3)))
        .forEach(
            broken ->
                differences.addOneOfMany(
                    RunFiles.DATABASE + ", references that lead nowhere",
                    place(broken.from()),
                    "references to rows of " + broken.to(),
                    "one that leads nowhere"));
  }

  private void checkCounts(RunDatabase database, LineFiles lines) throws IOException {
    RunRecord record = run.record();
    compare(database, RunTables.PAIRS, record.ledger().kept());
    compare(database, RunTables.DECISIONS, record.ledger().read());
    compare(database, RunTables.FAILURES, record.ledger().failed());
    if (database.has(RunTables.FACTS)) {
      compare(database, RunTables.FACTS, lines.facts());
    }
    Map<String, Long> bySource = new TreeMap<>();
    record
        .ledger()
        .bySource()
        .forEach(
            (source, books) ->
                expect(
                    bySource,
                    "source " + source,
                    books.kept(),
                    books.duplicate(),
                    books.rejected()));
    compare(database, BY_SOURCE, bySource);
    Map<String, Long> bySubject = new TreeMap<>();
    for (RunRecord.Subject one : record.indicators()) {
      expect(bySubject, one.slug(), one.kept(), one.duplicate(), one.rejected());
    }
    compare(database, BY_SUBJECT, bySubject);
  }

  private static void expect(
      Map<String, Long> counts, String of, long kept, long duplicate, long rejected) {
    counts.put("kept rows of " + of, kept);
    counts.put("duplicate rows of " + of, duplicate);
    counts.put("rejected rows of " + of, rejected);
  }

  private void compare(RunDatabase database, String table, long expected) {
    long found =
        database.first("SELECT count(*) FROM " + table, row -> row.getLong(1)).orElseThrow();
    differences.compare(place(table), "rows", expected, found);
  }

  private void compare(RunDatabase database, String sql, Map<String, Long> expected) {
    Map<String, Long> found = new TreeMap<>();
    database
        .all(sql, row -> new Count(row.getString(1), row.getLong(2)))
        .forEach(count -> found.put(count.of(), count.rows()));
    expected.keySet().forEach(of -> found.putIfAbsent(of, 0L));
    found.forEach(
        (of, rows) ->
            differences.compare(
                place(RunTables.DECISIONS), of, expected.getOrDefault(of, 0L), rows));
  }

  private static String place(String table) {
    return RunFiles.DATABASE + ", " + table;
  }
}
