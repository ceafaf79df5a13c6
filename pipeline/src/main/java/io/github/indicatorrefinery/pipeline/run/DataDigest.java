package io.github.indicatorrefinery.pipeline.run;

import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT_LIST;

import io.github.indicatorrefinery.io.digest.RowDigest;
import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RowSchema;
import java.util.List;

/**
 * What {@code data_sha256} covers: what a pair is, and nothing of where a run happened to find it.
 * The run computes it from what it writes; who reads one has it again from the rows of the dataset
 * or from the database.
 */
public final class DataDigest {
  private static final RowLayout<DatasetPair> PAIRS =
      RowLayout.<DatasetPair>builder()
          .required("pair_id", TEXT, "what it is known by", DatasetPair::id)
          .required("question", TEXT, "cleaned", pair -> pair.cleaned().question())
          .required("answer", TEXT, "cleaned", pair -> pair.cleaned().answer())
          .required("question_original", TEXT, "as read", pair -> pair.original().question())
          .required("answer_original", TEXT, "as read", pair -> pair.original().answer())
          .required("indicators", TEXT_LIST, "slugs", pair -> pair.about().indicators())
          .nullable("category", TEXT, "of the first indicator", pair -> pair.about().category())
          .required("topic", TEXT, "of the research", pair -> pair.about().topic())
          .required("quality_score", DOUBLE, "0 to 100", pair -> pair.grade().score())
          .required("quality_tier", TEXT, "class of the score", pair -> pair.grade().tier())
          .required("quality_flags", TEXT_LIST, "what to know", pair -> pair.grade().flags())
          .required("question_hash", TEXT, "normalised, SHA-256", DatasetPair::questionHash)
          .required("source_kind", TEXT, "kind of input", pair -> pair.provenance().kind())
          .nullable("source_session_id", TEXT, "in it", pair -> pair.provenance().sessionId())
          .nullable("created_at", TEXT, "as written", pair -> pair.provenance().createdAt())
          .build();

  /** The columns, in the order in which they are digested, as the Parquet files have them. */
  public static final RowSchema SCHEMA = PAIRS.schema();

  /** Their names. */
  public static final List<String> COLUMNS = SCHEMA.columns().stream().map(Column::name).toList();

  private DataDigest() {}

  /** The digest lines of rows that were read in this schema. */
  public static RowDigest<Object[]> ofRows() {
    RowLayout.Builder<Object[]> rows = RowLayout.builder();
    for (int i = 0; i < COLUMNS.size(); i++) {
      int place = i;
      rows.column(SCHEMA.columns().get(i), "as it was read", row -> row[place]);
    }
    return new RowDigest<>(rows.build(), COLUMNS);
  }

  /** The digest lines of pairs of the database. */
  public static RowDigest<DatasetPair> ofPairs() {
    return new RowDigest<>(PAIRS, COLUMNS);
  }
}
