package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.Column.nullable;
import static io.github.indicatorrefinery.io.rows.Column.required;
import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT64;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RowSchema;
import io.github.indicatorrefinery.transforms.gather.DuplicatePair;
import io.github.indicatorrefinery.transforms.gather.RejectedPair;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.stream.Stream;

/** The lines of what did not enter the dataset, with the original texts. */
public final class SetAsideColumns {
  private static final Column[] PAIR = {
    required("pair_id", TEXT),
    required("stage", TEXT),
    required("reason", TEXT),
    required("question", TEXT),
    required("answer", TEXT),
    nullable("indicator", TEXT),
    required("topic", TEXT),
    required("source_kind", TEXT),
    required("source_file", TEXT),
    nullable("source_session_id", TEXT),
    required("source_position", TEXT)
  };

  private SetAsideColumns() {}

  public static RowLayout<RejectedPair> rejected() {
    return new RowLayout<>(
        RowSchema.of(PAIR),
        rejected ->
            pair(
                rejected.recordId(),
                rejected.rejection().stage(),
                rejected.rejection().reason(),
                rejected.rejection().mined()));
  }

  public static RowLayout<DuplicatePair> duplicates() {
    Column[] columns =
        Stream.concat(
                Stream.of(PAIR),
                Stream.of(
                    required("survivor_id", TEXT),
                    required("rule", TEXT),
                    nullable("similarity", DOUBLE)))
            .toArray(Column[]::new);
    return new RowLayout<>(RowSchema.of(columns), SetAsideColumns::duplicate);
  }

  public static RowLayout<Failure> failures() {
    return new RowLayout<>(
        RowSchema.of(
            required("stage", TEXT),
            required("reason", TEXT),
            required("message", TEXT),
            required("source_kind", TEXT),
            required("source_file", TEXT),
            required("source_position", TEXT),
            required("input", TEXT),
            required("input_size", INT64)),
        SetAsideColumns::failure);
  }

  private static Object[] duplicate(DuplicatePair duplicate) {
    return Stream.concat(
            Stream.of(
                pair(
                    duplicate.recordId(),
                    DuplicatePair.STAGE,
                    duplicate.verdict().rule(),
                    duplicate.pair().mined())),
            Stream.of(
                duplicate.verdict().survivorId(),
                duplicate.verdict().rule(),
                duplicate.verdict().similarity()))
        .toArray();
  }

  private static Object[] failure(Failure failure) {
    return new Object[] {
      failure.stage(),
      failure.reason(),
      failure.message(),
      failure.origin().kind().label(),
      failure.origin().file(),
      failure.origin().position(),
      failure.input(),
      failure.inputSize()
    };
  }

  private static Object[] pair(String recordId, String stage, String reason, MinedPair mined) {
    SourcePair source = mined.source();
    Origin origin = source.origin();
    return new Object[] {
      recordId,
      stage,
      reason,
      source.question(),
      source.answer(),
      mined.attribution().indicators().stream().findFirst().orElse(null),
      source.topic(),
      origin.kind().label(),
      origin.file(),
      origin.sessionId(),
      origin.position()
    };
  }
}
