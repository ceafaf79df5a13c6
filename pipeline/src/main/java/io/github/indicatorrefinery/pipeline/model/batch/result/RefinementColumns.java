package io.github.indicatorrefinery.pipeline.model.batch.result;

import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT64;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT_LIST;

import io.github.indicatorrefinery.io.digest.RowDigest;
import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.Field;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.pipeline.model.batch.BatchManifest;
import io.github.indicatorrefinery.pipeline.model.batch.reply.Criterion;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.transforms.SerializableFunction;

/** The columns of the new version, a row for each pair that has one, and those of failed lines. */
final class RefinementColumns {
  private static final Set<String> PLACE = Set.of("source_file", "source_line");

  private RefinementColumns() {}

  static RowLayout<Refinement> of(String version, BatchManifest manifest) {
    return RowLayout.<Refinement>builder()
        .required("pair_id", TEXT, "of the pair that has a new version", Refinement::pairId)
        .required("version", TEXT, "the same for all replies to one export", refinement -> version)
        .required("question", TEXT, "as the model has it", of -> of.refined().question())
        .required("answer", TEXT, "as the model has it", of -> of.refined().answer())
        .required(
            "original_sha256",
            TEXT,
            "of the pair as the model was given it",
            Refinement::originalSha256)
        .nullable(
            "score_accuracy",
            DOUBLE,
            "0 to 5, of the answer as it was; NULL where the model gave none that could be read",
            score(Criterion.ACCURACY))
        .nullable(
            "score_completeness",
            DOUBLE,
            "likewise; NULL where the model gave none that could be read",
            score(Criterion.COMPLETENESS))
        .nullable("score_clarity", DOUBLE, "likewise", score(Criterion.CLARITY))
        .nullable("score_relevance", DOUBLE, "likewise", score(Criterion.RELEVANCE))
        .nullable("score_usefulness", DOUBLE, "likewise", score(Criterion.USEFULNESS))
        .required(
            "duplicate_of",
            TEXT_LIST,
            "pair ids; a hint to a run that is given the import",
            of -> of.refined().duplicateOf())
        .required("tags", TEXT_LIST, "the model's", of -> of.refined().tags())
        .required(
            "notes", TEXT_LIST, "what was passed over in the reply", of -> of.refined().notes())
        .required("model_asked", TEXT, "by its name", refinement -> manifest.model())
        .nullable("model", TEXT, "as the response has it", of -> of.source().model())
        .required("prompt_version", TEXT, "its name", refinement -> manifest.prompt().version())
        .required("prompt_sha256", TEXT, "of its text", refinement -> manifest.prompt().sha256())
        .nullable("response_id", TEXT, "as the response has it", of -> of.source().responseId())
        .nullable("responded_at", TEXT, "as the response has it", of -> of.source().respondedAt())
        .required("source_file", TEXT, "the file of the reply", of -> of.place().file())
        .required("source_line", INT64, "of the reply, from 1", of -> of.place().line())
        .build();
  }

  /** The same for a store without lists, in which they are joined. */
  static RowLayout<Refinement> joined(String version, BatchManifest manifest) {
    return new RowLayout<>(
        of(version, manifest).fields().stream().map(RefinementColumns::joined).toList());
  }

  /** What the new version is, and nothing of where its lines stood. */
  static RowDigest<Refinement> digest(String version, BatchManifest manifest) {
    RowLayout<Refinement> layout = of(version, manifest);
    List<String> digested =
        layout.fields().stream().map(Field::name).filter(name -> !PLACE.contains(name)).toList();
    return new RowDigest<>(layout, digested);
  }

  static RowLayout<FailedLine> failures() {
    return RowLayout.<FailedLine>builder()
        .required("reason", TEXT, "a short fixed word", FailedLine::reason)
        .required("message", TEXT, "what is needed to find and mend it", FailedLine::message)
        .nullable("key", TEXT, "of the request, as far as it could be read", FailedLine::key)
        .required("source_file", TEXT, "the file of the line", failure -> failure.place().file())
        .required("source_line", INT64, "from 1", failure -> failure.place().line())
        .required("input", TEXT, "the line: its beginning", FailedLine::input)
        .required("input_bytes", INT64, "of the line, in full", FailedLine::inputBytes)
        .build();
  }

  private static SerializableFunction<Refinement, Double> score(Criterion criterion) {
    return refinement -> refinement.refined().scores().get(criterion);
  }

  private static <T> Field<T> joined(Field<T> field) {
    if (field.column().type() != TEXT_LIST) {
      return field;
    }
    return new Field<>(
        Column.required(field.name(), TEXT),
        field.meaning() + ", joined with '; '",
        value -> joined((List<?>) field.content().apply(value)));
  }

  private static String joined(List<?> texts) {
    return RunTables.joined(texts.stream().map(String::valueOf).toList());
  }
}
