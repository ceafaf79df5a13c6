package io.github.indicatorrefinery.pipeline.model.batch;

import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;
import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.io.digest.RowDigest;
import io.github.indicatorrefinery.io.rows.RowLayout;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A kept pair as a model is asked about it.
 *
 * @param subject the name of its indicator or topic
 * @param neighbours kept pairs whose questions dedup found near and did not merge, nearest first
 * @param refused the last edit of it, where the run refused that; null elsewhere
 */
public record BatchPair(
    String id,
    String subject,
    String question,
    String answer,
    List<Neighbour> neighbours,
    @Nullable Refused refused) {
  private static final RowDigest<BatchPair> DIGEST =
      new RowDigest<>(
          RowLayout.<BatchPair>builder()
              .required("pair_id", TEXT, "of the pair", BatchPair::id)
              .required("question", TEXT, "cleaned", BatchPair::question)
              .required("answer", TEXT, "cleaned", BatchPair::answer)
              .build(),
          List.of("pair_id", "question", "answer"));

  /** A pair of which no edit was refused. */
  public BatchPair(
      String id, String subject, String question, String answer, List<Neighbour> neighbours) {
    this(id, subject, question, answer, neighbours, null);
  }

  public BatchPair {
    requireNonNull(id, "id");
    requireNonNull(subject, "subject");
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
    neighbours = List.copyOf(neighbours);
  }

  /** A pair that may ask the same. */
  public record Neighbour(String id, String question) {}

  /**
   * The texts of an edit that were not taken.
   *
   * @param because the reason, for whoever edits again
   */
  public record Refused(String question, String answer, String because) {
    public Refused {
      requireNonNull(question, "question");
      requireNonNull(answer, "answer");
      requireNonNull(because, "because");
    }
  }

  /**
   * What the pair said: the SHA-256 of id, question and answer, in the form that {@code
   * data_sha256} has. A reply to a pair that says something else by now is no reply to it.
   */
  public String sha256() {
    String line = DIGEST.lines(List.of(this));
    return line.substring(line.lastIndexOf(' ') + 1);
  }
}
