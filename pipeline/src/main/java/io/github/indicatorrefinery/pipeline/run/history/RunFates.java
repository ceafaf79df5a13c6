package io.github.indicatorrefinery.pipeline.run.history;

import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.parquet.ParquetTable;
import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.RowSchema;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.run.RunReplacedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The fates of the pairs of a run, read back. */
public final class RunFates {
  /** What a run of before there was a history tells in its database. */
  private static final String DECISIONS =
      """
      SELECT d.pair_id, i.indicator_slug, d.attribution, d.outcome, d.reason, d.survivor_id, d.quality_tier,
             d.quality_score, q.question, q.answer
        FROM decisions d JOIN indicators i USING (indicator_id) LEFT JOIN qa_pairs q ON q.pair_id = d.pair_id
       ORDER BY d.pair_id
      """;

  /** The ids alone take a tenth of the memory. */
  private static final RowSchema IDS = RowSchema.of(Column.required("pair_id", TEXT));

  private RunFates() {}

  /** Those of a run itself, in no order that means anything. */
  public static List<PairFate> of(FinishedRun run) throws IOException {
    Optional<List<PairFate>> told = inHistory(run.record().runId(), run);
    return told.isPresent() ? told.get() : inDatabase(run.database());
  }

  /**
   * The ids of the records that a run read; of its database, where the file in its history is gone
   * or broken: what comes after it need not suffer for that.
   */
  public static Set<String> recordIds(FinishedRun run) throws IOException {
    String path = HistoryFiles.pairs(run.record().runId());
    Set<String> ids = new HashSet<>();
    try {
      if (tells(path, run)) {
        read(path, IDS, run, row -> ids.add((String) row[0]));
        return ids;
      }
    } catch (RunReplacedException e) {
      throw e;
    } catch (IOException e) {
      ids.clear();
    }
    inDatabase(run.database()).forEach(fate -> ids.add(fate.recordId()));
    return ids;
  }

  /** Those that the history of a run tells of another one; empty where it does not. */
  public static Optional<List<PairFate>> inHistory(String runId, FinishedRun run)
      throws IOException {
    String path = HistoryFiles.pairs(runId);
    if (!tells(path, run)) {
      return Optional.empty();
    }
    List<PairFate> fates = new ArrayList<>();
    read(path, PairFate.LAYOUT.schema(), run, row -> fates.add(PairFate.ofRow(row)));
    return Optional.of(fates);
  }

  private static boolean tells(String path, FinishedRun run) throws IOException {
    return run.record().files().stream().anyMatch(file -> file.path().equals(path));
  }

  private static void read(
      String path, RowSchema columns, FinishedRun run, Consumer<Object[]> taker)
      throws IOException {
    try (FileChannel file = run.channel(path)) {
      new ParquetTable(file).read(columns, taker);
    }
  }

  private static List<PairFate> inDatabase(RunDatabase database) {
    try (Stream<PairFate> fates = database.stream(DECISIONS, RunFates::fate)) {
      return fates.toList();
    }
  }

  private static PairFate fate(ResultSet row) throws SQLException {
    String question = row.getString("question");
    return new PairFate(
        row.getString("pair_id"),
        row.getString("indicator_slug"),
        row.getString("attribution"),
        row.getString("outcome"),
        row.getString("reason"),
        row.getString("survivor_id"),
        row.getString("quality_tier"),
        RunDatabase.number(row, "quality_score"),
        question == null ? null : PairFate.digest(question, row.getString("answer")),
        null);
  }
}
