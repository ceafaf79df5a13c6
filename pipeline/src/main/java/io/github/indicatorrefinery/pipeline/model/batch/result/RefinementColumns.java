package io.github.indicatorrefinery.pipeline.model.batch.result;

import static io.github.indicatorrefinery.io.rows.Column.nullable;
import static io.github.indicatorrefinery.io.rows.Column.required;
import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT64;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT_LIST;

import io.github.indicatorrefinery.io.digest.RowDigest;
import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RowSchema;
import io.github.indicatorrefinery.pipeline.model.batch.BatchManifest;
import io.github.indicatorrefinery.pipeline.model.batch.reply.Criterion;
import io.github.indicatorrefinery.pipeline.model.batch.reply.RefinedPair;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The columns of the new version, a row for each pair that has one, and those of failed lines. */
final class RefinementColumns {
  private static final String SEPARATOR = "; ";
  private static final Set<String> PLACE = Set.of("source_file", "source_line");

  private static final RowSchema SCHEMA =
      RowSchema.of(
          required("pair_id", TEXT),
          required("version", TEXT),
          required("question", TEXT),
          required("answer", TEXT),
          required("original_sha256", TEXT),
          nullable("score_accuracy", DOUBLE),
          nullable("score_completeness", DOUBLE),
          nullable("score_clarity", DOUBLE),
          nullable("score_relevance", DOUBLE),
          nullable("score_usefulness", DOUBLE),
          required("duplicate_of", TEXT_LIST),
          required("tags", TEXT_LIST),
          required("notes", TEXT_LIST),
          required("model_asked", TEXT),
          nullable("model", TEXT),
          required("prompt_version", TEXT),
          required("prompt_sha256", TEXT),
          nullable("response_id", TEXT),
          nullable("responded_at", TEXT),
          required("source_file", TEXT),
          required("source_line", INT64));

  private RefinementColumns() {}

  static RowLayout<Refinement> of(String version, BatchManifest manifest) {
    return new RowLayout<>(SCHEMA, refinement -> values(refinement, version, manifest));
  }

  /** The same for a store without lists, in which they are joined. */
  static RowLayout<Refinement> joined(String version, BatchManifest manifest) {
    Column[] columns =
        SCHEMA.columns().stream()
            .map(column -> column.type() == TEXT_LIST ? required(column.name(), TEXT) : column)
            .toArray(Column[]::new);
    return new RowLayout<>(
        RowSchema.of(columns),
        refinement ->
            Arrays.stream(values(refinement, version, manifest))
                .map(value -> value instanceof List<?> list ? joined(list) : value)
                .toArray());
  }

  /** What the new version is, and nothing of where its lines stood. */
  static RowDigest<Refinement> digest(String version, BatchManifest manifest) {
    List<String> digested =
        SCHEMA.columns().stream().map(Column::name).filter(name -> !PLACE.contains(name)).toList();
    return new RowDigest<>(of(version, manifest), digested);
  }

  static RowLayout<FailedLine> failures() {
    return new RowLayout<>(
        RowSchema.of(
            required("reason", TEXT),
            required("message", TEXT),
            nullable("key", TEXT),
            required("source_file", TEXT),
            required("source_line", INT64),
            required("input", TEXT),
            required("input_bytes", INT64)),
        failure ->
            new Object[] {
              failure.reason(),
              failure.message(),
              failure.key(),
              failure.place().file(),
              failure.place().line(),
              failure.input(),
              failure.inputBytes()
            });
  }

  private static String joined(List<?> texts) {
    return String.join(SEPARATOR, texts.stream().map(String::valueOf).toList());
  }

  private static Object[] values(Refinement refinement, String version, BatchManifest manifest) {
    RefinedPair refined = refinement.refined();
    return new Object[] {
      refinement.pairId(),
      version,
      refined.question(),
      refined.answer(),
      refinement.originalSha256(),
      refined.scores().get(Criterion.ACCURACY),
      refined.scores().get(Criterion.COMPLETENESS),
      refined.scores().get(Criterion.CLARITY),
      refined.scores().get(Criterion.RELEVANCE),
      refined.scores().get(Criterion.USEFULNESS),
      refined.duplicateOf(),
      refined.tags(),
      refined.notes(),
      manifest.model(),
      refinement.source().model(),
      manifest.prompt().version(),
      manifest.prompt().sha256(),
      refinement.source().responseId(),
      refinement.source().respondedAt(),
      refinement.place().file(),
      refinement.place().line()
    };
  }
}
