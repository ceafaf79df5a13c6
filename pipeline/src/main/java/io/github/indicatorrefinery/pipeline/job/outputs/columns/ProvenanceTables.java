package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.Column.nullable;
import static io.github.indicatorrefinery.io.rows.Column.required;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RowSchema;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Research;

/**
 * The tables of the production database that tell where the dataset comes from, its sources and the
 * run that made it, in the columns that {@code DatabaseLoads} inserts.
 */
public final class ProvenanceTables {
  private ProvenanceTables() {}

  /** A key of {@code project_info}. */
  public record Info(String key, String value) {}

  public static RowLayout<Research> researches() {
    return new RowLayout<>(
        RowSchema.of(
            nullable("research_method", TEXT),
            nullable("queries_executed", INT32),
            nullable("successful_queries", INT32),
            nullable("success_rate", TEXT),
            nullable("generation_date", TEXT),
            required("topic", TEXT),
            required("source_kind", TEXT),
            required("source_file", TEXT),
            nullable("source_session_id", TEXT),
            required("source_position", TEXT),
            nullable("declared_pairs", INT32),
            required("found_pairs", INT32)),
        ProvenanceTables::research);
  }

  public static RowLayout<Research> sourceSessions() {
    return new RowLayout<>(
        RowSchema.of(
            required("source_session_id", TEXT),
            required("source_file", TEXT),
            required("source_position", TEXT),
            required("topic", TEXT),
            nullable("created_at", TEXT),
            nullable("total_queries", INT32),
            nullable("successful_queries", INT32),
            required("found_pairs", INT32)),
        session ->
            new Object[] {
              session.origin().sessionId(),
              session.origin().file(),
              session.origin().position(),
              session.title(),
              session.createdAt(),
              session.queriesExecuted(),
              session.successfulQueries(),
              session.foundPairs()
            });
  }

  public static RowLayout<Info> projectInfo() {
    return new RowLayout<>(
        RowSchema.of(required("key", TEXT), required("value", TEXT)),
        info -> new Object[] {info.key(), info.value()});
  }

  private static Object[] research(Research research) {
    Origin origin = research.origin();
    return new Object[] {
      research.method(),
      research.queriesExecuted(),
      research.successfulQueries(),
      research.successRate(),
      research.createdAt(),
      research.title(),
      origin.kind().label(),
      origin.file(),
      origin.sessionId(),
      origin.position(),
      research.declaredPairs(),
      research.foundPairs()
    };
  }
}
