package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.transforms.values.Origin;

/** Where a record was read, in every table and file that tells it. */
final class OriginColumns {
  static final RowLayout<Origin> ALL =
      RowLayout.<Origin>builder()
          .required("source_kind", TEXT, "report, export or structured", of -> of.kind().label())
          .required("source_file", TEXT, "the input file", Origin::file)
          .nullable("source_session_id", TEXT, "the session in an export", Origin::sessionId)
          .required("source_position", TEXT, "a line or a JSON pointer", Origin::position)
          .build();

  private OriginColumns() {}
}
