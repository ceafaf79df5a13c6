package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.transforms.values.Research;

/**
 * The tables of the production database that tell where the dataset comes from, its sources and the
 * run that made it.
 */
public final class ProvenanceTables {
  private ProvenanceTables() {}

  /** A key of {@code project_info}. */
  public record Info(String key, String value) {}

  public static RowLayout<Research> researches() {
    return RowLayout.<Research>builder()
        .nullable("research_method", TEXT, "as its source tells", Research::method)
        .nullable("queries_executed", INT32, "search queries", Research::queriesExecuted)
        .nullable(
            "successful_queries",
            INT32,
            "those that returned something",
            Research::successfulQueries)
        .nullable("success_rate", TEXT, "as written, with its percent sign", Research::successRate)
        .nullable("generation_date", TEXT, "its completion as written", Research::createdAt)
        .required("topic", TEXT, "as written; empty where it is not told", Research::title)
        .all(OriginColumns.ALL, Research::origin)
        .nullable("declared_pairs", INT32, "that its source says it holds", Research::declaredPairs)
        .required("found_pairs", INT32, "that were read", Research::foundPairs)
        .build();
  }

  public static RowLayout<Research> sourceSessions() {
    return RowLayout.<Research>builder()
        .required(
            "source_session_id", TEXT, "in its export", session -> session.origin().sessionId())
        .required("source_file", TEXT, "the export", session -> session.origin().file())
        .required("source_position", TEXT, "a JSON pointer", session -> session.origin().position())
        .required("topic", TEXT, "as written; empty where it is not told", Research::title)
        .nullable("created_at", TEXT, "its completion as written", Research::createdAt)
        .nullable("total_queries", INT32, "search queries", Research::queriesExecuted)
        .nullable(
            "successful_queries",
            INT32,
            "those that returned something",
            Research::successfulQueries)
        .required("found_pairs", INT32, "that were read", Research::foundPairs)
        .build();
  }

  public static RowLayout<Info> projectInfo() {
    return RowLayout.<Info>builder()
        .required("key", TEXT, "what of the run is told", Info::key)
        .required("value", TEXT, "what it is", Info::value)
        .build();
  }
}
