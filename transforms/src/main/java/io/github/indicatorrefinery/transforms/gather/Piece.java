package io.github.indicatorrefinery.transforms.gather;

import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Research;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One of the things a shard is put together from; of the others there is none.
 *
 * @param kind what the file holds, where it is one
 * @param file the name of a file of records
 * @param verdict on a pair of this shard
 * @param absorbed a verdict that names a survivor of this shard
 * @param judgement on the answer of a pair of this shard
 */
public record Piece(
    @Nullable Kind kind,
    @Nullable String file,
    @Nullable Merge verdict,
    @Nullable Merge absorbed,
    @Nullable AnswerGrade judgement,
    @Nullable Failure failure,
    @Nullable Research research) {
  /** Every shard has this one, so that a shard with nothing in it is made too. */
  static final Piece START = new Piece(null, null, null, null, null, null, null);

  /** What the records of a file are. */
  public enum Kind {
    PAIRS,
    REJECTIONS,
    QUESTIONS,
    COMPARISONS
  }

  static Piece of(Kind kind, String file) {
    return new Piece(kind, file, null, null, null, null, null);
  }

  static Piece of(Merge verdict) {
    return new Piece(null, null, verdict, null, null, null, null);
  }

  static Piece absorbed(Merge verdict) {
    return new Piece(null, null, null, verdict, null, null, null);
  }

  static Piece of(AnswerGrade judgement) {
    return new Piece(null, null, null, null, judgement, null, null);
  }

  static Piece of(Failure failure) {
    return new Piece(null, null, null, null, null, failure, null);
  }

  static Piece of(Research research) {
    return new Piece(null, null, null, null, null, null, research);
  }
}
