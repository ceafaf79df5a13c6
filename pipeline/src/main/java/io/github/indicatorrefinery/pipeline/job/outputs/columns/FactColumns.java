package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.Column.required;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RowSchema;
import io.github.indicatorrefinery.transforms.gather.StatedFact;
import io.github.indicatorrefinery.transforms.values.Fact;

/** A row for each statement that was held against the knowledge base. */
public final class FactColumns {
  private FactColumns() {}

  public static RowLayout<StatedFact> facts() {
    return new RowLayout<>(
        RowSchema.of(
            required("pair_id", TEXT),
            required("fact_number", INT32),
            required("indicator", TEXT),
            required("kind", TEXT),
            required("verdict", TEXT),
            required("quote", TEXT),
            required("reference", TEXT),
            required("source", TEXT),
            required("reason", TEXT)),
        FactColumns::fact);
  }

  private static Object[] fact(StatedFact stated) {
    Fact fact = stated.fact();
    return new Object[] {
      stated.recordId(),
      stated.number(),
      fact.indicator(),
      fact.kind().label(),
      fact.verdict().label(),
      fact.quote(),
      fact.reference(),
      fact.source(),
      fact.reason()
    };
  }
}
