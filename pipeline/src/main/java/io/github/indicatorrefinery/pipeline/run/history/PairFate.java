package io.github.indicatorrefinery.pipeline.run.history;

import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT64;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;
import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.transforms.text.ContentDigest;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What became of one pair in one run, in few bytes: what the runs after it are held against.
 *
 * @param recordId the pair id, with an ordinal behind it where one record was read again
 * @param indicator the slug of its indicator or topic
 * @param attribution how that was found
 * @param outcome what became of it: kept, duplicate or rejected
 * @param reason the rule that took it out; null where it was kept
 * @param survivorId the pair that replaces it; null where none does
 * @param tier null where it was not scored, as is the score
 * @param textDigest of question and answer as they were left, by {@link #digest}; null where the
 *     run did not tell
 * @param placeDigest of all that its id is made of but the texts: two pairs of one place are one
 *     whose text was changed; null where the run did not tell
 */
public record PairFate(
    String recordId,
    String indicator,
    String attribution,
    String outcome,
    @Nullable String reason,
    @Nullable String survivorId,
    @Nullable String tier,
    @Nullable Double score,
    @Nullable Long textDigest,
    @Nullable Long placeDigest) {
  public static final String KEPT = "kept";
  public static final String DUPLICATE = "duplicate";
  public static final String REJECTED = "rejected";
  public static final String BY_TOPIC = "by_topic";

  /** The columns of the Parquet file of a run, in the order of the components. */
  public static final RowLayout<PairFate> LAYOUT =
      RowLayout.<PairFate>builder()
          .required("pair_id", TEXT, "with an ordinal where it was read again", PairFate::recordId)
          .required("indicator", TEXT, "slug of its indicator or topic", PairFate::indicator)
          .required("attribution", TEXT, "how that was found", PairFate::attribution)
          .required("outcome", TEXT, "kept, duplicate or rejected", PairFate::outcome)
          .nullable("reason", TEXT, "the rule that took it out", PairFate::reason)
          .nullable("survivor_id", TEXT, "the pair that replaces it", PairFate::survivorId)
          .nullable("quality_tier", TEXT, "the class of its score", PairFate::tier)
          .nullable("quality_score", DOUBLE, "0 to 100", PairFate::score)
          .nullable("text_digest", INT64, "of its texts as they were left", PairFate::textDigest)
          .nullable("place_digest", INT64, "of where it is in its source", PairFate::placeDigest)
          .build();

  /** 64 bits, which is enough to tell a text from what it was before. */
  private static final int DIGITS = 16;

  public PairFate {
    requireNonNull(recordId, "recordId");
    requireNonNull(indicator, "indicator");
    requireNonNull(attribution, "attribution");
    requireNonNull(outcome, "outcome");
  }

  static PairFate ofRow(Object[] row) {
    return new PairFate(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (Double) row[7],
        (Long) row[8],
        (Long) row[9]);
  }

  /** The first 64 bits of the SHA-256 of these texts. */
  public static long digest(@Nullable String... texts) {
    return Long.parseUnsignedLong(ContentDigest.ofParts(texts), 0, DIGITS, 16);
  }

  public boolean isKept() {
    return outcome.equals(KEPT);
  }
}
