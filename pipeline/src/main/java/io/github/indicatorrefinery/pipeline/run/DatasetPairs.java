package io.github.indicatorrefinery.pipeline.run;

import io.github.indicatorrefinery.pipeline.run.DatasetPair.About;
import io.github.indicatorrefinery.pipeline.run.DatasetPair.Grade;
import io.github.indicatorrefinery.pipeline.run.DatasetPair.Provenance;
import io.github.indicatorrefinery.pipeline.run.DatasetPair.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;

/** The kept pairs in the database of a run, by their ids. */
final class DatasetPairs {
  /** In the order of an index, so that the first comes before the last was looked at. */
  private static final String BY_ID =
      """
      SELECT q.pair_id, q.question_hash, i.indicator_slug, i.indicator_name, i.category, q.indicators, q.topic,
             q.question, q.answer, q.question_original, q.answer_original, q.quality_score, q.quality_tier,
             q.quality_flags, q.source_kind, q.source_session_id, q.created_date
        FROM qa_pairs q JOIN indicators i USING (indicator_id) ORDER BY q.pair_id
      """;

  private DatasetPairs() {}

  static Stream<DatasetPair> in(RunDatabase database) {
    return database.stream(BY_ID, DatasetPairs::pair);
  }

  private static DatasetPair pair(ResultSet row) throws SQLException {
    return new DatasetPair(
        row.getString("pair_id"),
        row.getString("question_hash"),
        new About(
            row.getString("indicator_slug"),
            row.getString("indicator_name"),
            row.getString("category"),
            RunTables.split(row.getString("indicators")),
            row.getString("topic")),
        new Wording(row.getString("question"), row.getString("answer")),
        new Wording(row.getString("question_original"), row.getString("answer_original")),
        new Grade(
            row.getDouble("quality_score"),
            row.getString("quality_tier"),
            RunTables.split(row.getString("quality_flags"))),
        new Provenance(
            row.getString("source_kind"),
            row.getString("source_session_id"),
            row.getString("created_date")));
  }
}
