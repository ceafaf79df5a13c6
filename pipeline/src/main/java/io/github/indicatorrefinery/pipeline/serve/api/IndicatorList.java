package io.github.indicatorrefinery.pipeline.serve.api;

import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import java.io.IOException;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What pairs of a run can be about: the indicators of the catalog, then topics that are none. */
public record IndicatorList(List<Entry> indicators) {
  private static final String ALL =
      """
      SELECT indicator_slug, indicator_name, category, subcategory, is_catalog, total_qa_pairs
        FROM indicators ORDER BY is_catalog DESC, indicator_name
      """;

  /**
   * One of them.
   *
   * @param catalog whether it is of the catalog
   * @param pairs kept ones whose first indicator it is
   */
  public record Entry(
      String slug,
      String name,
      @Nullable String category,
      @Nullable String subcategory,
      boolean catalog,
      int pairs) {}

  public static IndicatorList of(FinishedRun run) throws IOException {
    return new IndicatorList(
        run.database()
            .all(
                ALL,
                row ->
                    new Entry(
                        row.getString("indicator_slug"),
                        row.getString("indicator_name"),
                        row.getString("category"),
                        row.getString("subcategory"),
                        row.getBoolean("is_catalog"),
                        row.getInt("total_qa_pairs"))));
  }
}
