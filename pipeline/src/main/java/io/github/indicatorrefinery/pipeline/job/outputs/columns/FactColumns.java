package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.transforms.gather.StatedFact;

/** A row for each statement that was held against the knowledge base. */
public final class FactColumns {
  private FactColumns() {}

  /** The columns of the table. */
  public static RowLayout<StatedFact> table() {
    return facts("indicator_slug");
  }

  /** The columns of the JSON lines, in which an indicator is named as in the dataset. */
  public static RowLayout<StatedFact> lines() {
    return facts("indicator");
  }

  private static RowLayout<StatedFact> facts(String indicator) {
    return RowLayout.<StatedFact>builder()
        .required("pair_id", TEXT, "of the answer, as in decisions", StatedFact::recordId)
        .required("fact_number", INT32, "in the order of the answer, from 1", StatedFact::number)
        .required(indicator, TEXT, "slug of what it is about", stated -> stated.fact().indicator())
        .required("kind", TEXT, "what is stated", stated -> stated.fact().kind().label())
        .required("verdict", TEXT, "what came of it", stated -> stated.fact().verdict().label())
        .required(
            "quote",
            TEXT,
            "the statement as it stands in the cleaned answer",
            stated -> stated.fact().quote())
        .required(
            "reference", TEXT, "what the knowledge base says", stated -> stated.fact().reference())
        .required(
            "source",
            TEXT,
            "where the knowledge base has that from",
            stated -> stated.fact().source())
        .required(
            "reason",
            TEXT,
            "what differs, with a counter-example; empty where it is correct",
            stated -> stated.fact().reason())
        .build();
  }
}
