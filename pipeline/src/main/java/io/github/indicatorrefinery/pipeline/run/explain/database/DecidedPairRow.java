package io.github.indicatorrefinery.pipeline.run.explain.database;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair.Fate;
import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair.Score;
import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair.Subject;
import io.github.indicatorrefinery.transforms.gather.Decision.Outcome;
import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/** How a {@link DecidedPair} is read from {@code decisions d} and {@code indicators i}. */
final class DecidedPairRow {
  /** What to select. */
  static final String COLUMNS =
      """
      d.pair_id, d.question, d.source_kind, d.source_file, d.source_session_id, d.source_position,
      i.indicator_name, i.indicator_slug, d.attribution, d.outcome, d.stage, d.reason, d.survivor_id,
      d.via, d.similarity, d.quality_score, d.quality_tier, d.quality_flags, d.quality_metrics
      """;

  private DecidedPairRow() {}

  static DecidedPair read(ResultSet row) throws SQLException {
    return new DecidedPair(
        row.getString("pair_id"),
        row.getString("question"),
        new Origin(
            SourceKind.valueOf(constant(row, "source_kind")),
            row.getString("source_file"),
            row.getString("source_session_id"),
            row.getString("source_position")),
        new Subject(
            row.getString("indicator_name"),
            row.getString("indicator_slug"),
            Attribution.Basis.valueOf(constant(row, "attribution"))),
        new Fate(
            Outcome.valueOf(constant(row, "outcome")),
            row.getString("stage"),
            row.getString("reason"),
            replacedBy(row.getString("via"), row.getString("survivor_id")),
            RunDatabase.number(row, "similarity")),
        score(row));
  }

  /** The outputs carry the names of constants in lower case. */
  private static String constant(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }

  private static List<String> replacedBy(@Nullable String via, @Nullable String survivorId) {
    List<String> ids = new ArrayList<>();
    if (via != null) {
      ids.addAll(RunTables.split(via));
    }
    if (survivorId != null) {
      ids.add(survivorId);
    }
    return ids;
  }

  private static @Nullable Score score(ResultSet row) throws SQLException {
    Double value = RunDatabase.number(row, "quality_score");
    return value == null
        ? null
        : new Score(
            value,
            row.getString("quality_tier"),
            row.getString("quality_flags"),
            row.getString("quality_metrics").lines().toList());
  }
}
