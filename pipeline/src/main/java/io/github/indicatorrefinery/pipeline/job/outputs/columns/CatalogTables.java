package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.Column.required;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RowSchema;
import io.github.indicatorrefinery.transforms.catalog.Indicator;

/**
 * The tables of the production database that tell what pairs can be about, in the columns that
 * {@code DatabaseLoads} inserts. The ids are the database's own.
 */
public final class CatalogTables {
  private CatalogTables() {}

  /** A topic that is no indicator. */
  public record Topic(String slug, String name) {}

  /** A session of the catalog: categories and subcategories joined. */
  public record CatalogSession(
      int number, String category, String subcategory, int totalIndicators) {}

  public static RowLayout<CatalogSession> sessions() {
    return new RowLayout<>(
        RowSchema.of(
            required("session_number", INT32),
            required("category", TEXT),
            required("subcategory", TEXT),
            required("total_indicators", INT32)),
        session ->
            new Object[] {
              session.number(), session.category(), session.subcategory(), session.totalIndicators()
            });
  }

  public static RowLayout<Indicator> indicators() {
    return new RowLayout<>(
        RowSchema.of(
            required("indicator_name", TEXT),
            required("indicator_slug", TEXT),
            required("session_number", INT32),
            required("category", TEXT),
            required("subcategory", TEXT),
            required("catalog_name", TEXT)),
        indicator ->
            new Object[] {
              indicator.displayName(),
              indicator.slug(),
              indicator.session(),
              indicator.category(),
              indicator.subcategory(),
              indicator.name()
            });
  }

  public static RowLayout<Topic> topics() {
    return new RowLayout<>(
        RowSchema.of(required("indicator_name", TEXT), required("indicator_slug", TEXT)),
        topic -> new Object[] {topic.name(), topic.slug()});
  }
}
