package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.ColumnType.BOOLEAN;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.transforms.catalog.Indicator;

/**
 * The tables of the production database that tell what pairs can be about. The ids of indicators
 * are the database's own.
 */
public final class CatalogTables {
  /** The session of what is about no indicator, which {@code schema.sql} brings. */
  private static final int NO_SESSION = 0;

  private CatalogTables() {}

  /** A topic that is no indicator. */
  public record Topic(String slug, String name) {}

  /** A session of the catalog: categories and subcategories joined. */
  public record CatalogSession(
      int number, String category, String subcategory, int totalIndicators) {}

  public static RowLayout<CatalogSession> sessions() {
    return RowLayout.<CatalogSession>builder()
        .required("session_id", INT32, "the session's number", CatalogSession::number)
        .required("session_number", INT32, "in the catalog's plan", CatalogSession::number)
        .required(
            "category",
            TEXT,
            "of its indicators; several are joined with '; '",
            CatalogSession::category)
        .required(
            "subcategory",
            TEXT,
            "of its indicators; several are joined with '; '",
            CatalogSession::subcategory)
        .required("total_indicators", INT32, "of the catalog", CatalogSession::totalIndicators)
        .build();
  }

  public static RowLayout<Indicator> indicators() {
    return RowLayout.<Indicator>builder()
        .required(
            "indicator_name",
            TEXT,
            "unique: a catalog name that stands twice has its subcategory behind it",
            Indicator::displayName)
        .required("indicator_slug", TEXT, "the name in files and options", Indicator::slug)
        .required("session_number", INT32, "the session of the catalog", Indicator::session)
        .required("category", TEXT, "as the catalog has it", Indicator::category)
        .required("subcategory", TEXT, "as the catalog has it", Indicator::subcategory)
        .required("is_catalog", BOOLEAN, "1, for it is no topic", indicator -> true)
        .required("catalog_name", TEXT, "the name as the catalog has it", Indicator::name)
        .build();
  }

  /** Topics stand among the indicators. */
  public static RowLayout<Topic> topics() {
    return RowLayout.<Topic>builder()
        .required("indicator_name", TEXT, "the topic as its source wrote it", Topic::name)
        .required("indicator_slug", TEXT, "the topic's name in files", Topic::slug)
        .required("session_number", INT32, "the one of all topics", topic -> NO_SESSION)
        .required("is_catalog", BOOLEAN, "0, for the catalog has it not", topic -> false)
        .build();
  }
}
