package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.transforms.contradict.Contradiction;

/** A row for each two answers to one question that cannot both be right. */
public final class ContradictionColumns {
  private ContradictionColumns() {}

  public static RowLayout<Contradiction> contradictions() {
    return RowLayout.<Contradiction>builder()
        .required("indicator_slug", TEXT, "what both speak of", Contradiction::indicator)
        .required("kind", TEXT, "what they disagree about, as in facts", of -> of.kind().label())
        .required("first_pair_id", TEXT, "of the one answer", Contradiction::firstPairId)
        .required("first_quote", TEXT, "what it states", Contradiction::firstQuote)
        .required("second_pair_id", TEXT, "of the other answer", Contradiction::secondPairId)
        .required("second_quote", TEXT, "what it states", Contradiction::secondQuote)
        .build();
  }
}
