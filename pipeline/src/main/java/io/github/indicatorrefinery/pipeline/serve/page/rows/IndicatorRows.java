package io.github.indicatorrefinery.pipeline.serve.page.rows;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.serve.page.view.IndicatorLine;
import java.util.List;
import java.util.Objects;

/** The indicators of a run, and its topics. */
public final class IndicatorRows {
  /** The catalog in its own order, then the topics by their names. */
  private static final String ALL =
      """
      SELECT indicator_slug, indicator_name, is_catalog, category, subcategory, total_qa_pairs
        FROM indicators ORDER BY is_catalog DESC, session_number,
             CASE is_catalog WHEN 1 THEN indicator_id END, indicator_name
      """;

  private IndicatorRows() {}

  public static List<IndicatorLine> all(RunDatabase database) {
    return database.all(
        ALL,
        row ->
            new IndicatorLine(
                row.getString("indicator_slug"),
                row.getString("indicator_name"),
                row.getBoolean("is_catalog"),
                Objects.requireNonNullElse(row.getString("category"), ""),
                Objects.requireNonNullElse(row.getString("subcategory"), ""),
                row.getInt("total_qa_pairs")));
  }
}
