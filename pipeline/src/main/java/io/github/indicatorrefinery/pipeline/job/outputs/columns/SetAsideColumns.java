package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT64;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.transforms.gather.DuplicatePair;
import io.github.indicatorrefinery.transforms.gather.RejectedPair;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.MinedPair;

/** The lines of what did not enter the dataset, with the original texts. */
public final class SetAsideColumns {
  private static final RowLayout<MinedPair> PAIR =
      RowLayout.<MinedPair>builder()
          .required("question", TEXT, "as it was read", pair -> pair.source().question())
          .required("answer", TEXT, "as it was read", pair -> pair.source().answer())
          .nullable(
              "indicator",
              TEXT,
              "slug of the primary indicator, null where it is about a topic",
              pair -> pair.attribution().indicators().stream().findFirst().orElse(null))
          .required("topic", TEXT, "as written", pair -> pair.source().topic())
          .all(OriginColumns.ALL, pair -> pair.source().origin())
          .build();

  private SetAsideColumns() {}

  public static RowLayout<RejectedPair> rejected() {
    return RowLayout.<RejectedPair>builder()
        .required("pair_id", TEXT, "as in decisions", RejectedPair::recordId)
        .required("stage", TEXT, "that rejected it", pair -> pair.rejection().stage())
        .required("reason", TEXT, "a short fixed word", pair -> pair.rejection().reason())
        .all(PAIR, pair -> pair.rejection().mined())
        .build();
  }

  public static RowLayout<DuplicatePair> duplicates() {
    return RowLayout.<DuplicatePair>builder()
        .required("pair_id", TEXT, "as in decisions", DuplicatePair::recordId)
        .required("stage", TEXT, "that found it", pair -> DuplicatePair.STAGE)
        .required("reason", TEXT, "the rule", pair -> pair.verdict().rule())
        .all(PAIR, pair -> pair.pair().mined())
        .required(
            "survivor_id", TEXT, "the pair that replaces it", pair -> pair.verdict().survivorId())
        .required("rule", TEXT, "by which it does", pair -> pair.verdict().rule())
        .nullable("similarity", DOUBLE, "to what replaced it", pair -> pair.verdict().similarity())
        .build();
  }

  /** What could not be read, as lines and as a table. */
  public static RowLayout<Failure> failures() {
    return RowLayout.<Failure>builder()
        .required("stage", TEXT, "that met it", Failure::stage)
        .required("reason", TEXT, "a short fixed word", Failure::reason)
        .required("message", TEXT, "what is needed to find and mend it", Failure::message)
        .required(
            "source_kind", TEXT, "report, export or structured", of -> of.origin().kind().label())
        .required("source_file", TEXT, "the input file", of -> of.origin().file())
        .required("source_position", TEXT, "a line or a JSON pointer", of -> of.origin().position())
        .required("input", TEXT, "what could not be read: its beginning", Failure::input)
        .required(
            "input_size", INT64, "in full: characters, or bytes of a file", Failure::inputSize)
        .build();
  }
}
