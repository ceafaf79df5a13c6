package io.github.indicatorrefinery.transforms.assemble;

import io.github.indicatorrefinery.transforms.dedup.Verdict;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Research;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One of the things a shard is put together from; of the others there is none.
 *
 * @param pairFile names a file of scored pairs
 * @param rejectionFile names a file of rejections
 */
public record Piece(
    @Nullable String pairFile,
    @Nullable String rejectionFile,
    @Nullable Verdict verdict,
    @Nullable Failure failure,
    @Nullable Research research) {
  /** Every shard has this one, so that a shard with nothing in it is made too. */
  static final Piece START = new Piece(null, null, null, null, null);

  static Piece pairs(String file) {
    return new Piece(file, null, null, null, null);
  }

  static Piece rejections(String file) {
    return new Piece(null, file, null, null, null);
  }

  static Piece of(Verdict verdict) {
    return new Piece(null, null, verdict, null, null);
  }

  static Piece of(Failure failure) {
    return new Piece(null, null, null, failure, null);
  }

  static Piece of(Research research) {
    return new Piece(null, null, null, null, research);
  }
}
