package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.transforms.ruling.Ruling;

/** The table of what people decided. */
public final class RulingColumns {
  private RulingColumns() {}

  public static RowLayout<Ruling> rulings() {
    return RowLayout.<Ruling>builder()
        .required("line", INT32, "of the file", Ruling::line)
        .required(
            "action", TEXT, "exclude, keep, merge or indicator", ruling -> ruling.action().label())
        .required("pair_id", TEXT, "which need not have been read any more", Ruling::pairId)
        .nullable("other_id", TEXT, "what replaces it; NULL unless it is merged", Ruling::otherId)
        .nullable("indicator_slug", TEXT, "NULL unless that is set", Ruling::indicator)
        .required("who", TEXT, "decided", Ruling::who)
        .required("why", TEXT, "in their words", Ruling::why)
        .build();
  }
}
