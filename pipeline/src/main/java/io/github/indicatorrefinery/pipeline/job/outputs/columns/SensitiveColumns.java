package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.transforms.gather.SensitivePlace;

/** The table of secrets, personal data and addresses of wallets in the kept pairs. */
public final class SensitiveColumns {
  private SensitiveColumns() {}

  public static RowLayout<SensitivePlace> places() {
    return RowLayout.<SensitivePlace>builder()
        .required("pair_id", TEXT, "which was kept", SensitivePlace::pairId)
        .required(
            "place_number", INT32, "in the order of its texts, from 1", SensitivePlace::number)
        .required("kind", TEXT, "such as e_mail", place -> place.span().kind().label())
        .required("rule", TEXT, "that speaks there", place -> place.span().rule())
        .required("field", TEXT, "question or answer", SensitivePlace::field)
        .required(
            "start",
            INT32,
            "its first character in the cleaned text, from 0",
            SensitivePlace::start)
        .required("length", INT32, "in characters", SensitivePlace::length)
        .build();
  }
}
