package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.Column.required;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RowSchema;
import io.github.indicatorrefinery.transforms.contradict.Contradiction;

/** A row for each two answers to one question that cannot both be right. */
public final class ContradictionColumns {
  private ContradictionColumns() {}

  public static RowLayout<Contradiction> contradictions() {
    return new RowLayout<>(
        RowSchema.of(
            required("indicator", TEXT),
            required("kind", TEXT),
            required("first_pair_id", TEXT),
            required("first_quote", TEXT),
            required("second_pair_id", TEXT),
            required("second_quote", TEXT)),
        found ->
            new Object[] {
              found.indicator(),
              found.kind().label(),
              found.firstPairId(),
              found.firstQuote(),
              found.secondPairId(),
              found.secondQuote()
            });
  }
}
