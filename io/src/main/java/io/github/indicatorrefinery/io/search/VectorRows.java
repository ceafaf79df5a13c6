package io.github.indicatorrefinery.io.search;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Vectors row by row in a file that is mapped into memory: float32, little-endian, nothing else.
 * What is asked of them is answered exactly: every row that counts is looked at. Safe for
 * concurrent use.
 */
final class VectorRows {
  /** What one mapping holds: Java's buffers end at 2 GiB. */
  private static final int ROWS_OF_A_BLOCK = 1 << 18;

  /** What one thread takes at a time: a millisecond, to which handing it over adds little. */
  private static final int ROWS_OF_A_PART = 1 << 13;

  private final List<FloatBuffer> blocks;
  private final int dimensions;
  private final int count;

  private VectorRows(List<FloatBuffer> blocks, int dimensions, int count) {
    this.blocks = blocks;
    this.dimensions = dimensions;
    this.count = count;
  }

  /**
   * Maps a file; it stays mapped as long as this is in use.
   *
   * @throws IOException when the file is not of this size
   */
  static VectorRows map(Path file, int dimensions, int count) throws IOException {
    long rowBytes = (long) dimensions * Float.BYTES;
    try (FileChannel channel = FileChannel.open(file)) {
      if (channel.size() != rowBytes * count) {
        throw new IOException(
            "%s has %d bytes; %d vectors of %d dimensions have %d"
                .formatted(file, channel.size(), count, dimensions, rowBytes * count));
      }
      List<FloatBuffer> blocks = new ArrayList<>();
      for (int first = 0; first < count; first += ROWS_OF_A_BLOCK) {
        long rows = Math.min(ROWS_OF_A_BLOCK, count - first);
        blocks.add(
            channel
                .map(MapMode.READ_ONLY, first * rowBytes, rows * rowBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer());
      }
      return new VectorRows(blocks, dimensions, count);
    }
  }

  int dimensions() {
    return dimensions;
  }

  int count() {
    return count;
  }

  /** Copies a row. */
  void read(int row, float[] into) {
    blocks.get(row / ROWS_OF_A_BLOCK).get(row % ROWS_OF_A_BLOCK * dimensions, into);
  }

  /** The cosine of a row and a vector, both of unit length. */
  double cosine(int row, float[] vector) {
    float[] buffer = new float[dimensions];
    read(row, buffer);
    return DotProducts.of(vector, buffer);
  }

  /**
   * The nearest rows, best first, their scores the cosine.
   *
   * @param among the rows that count; null for all
   */
  List<ScoredEntry> nearest(float[] vector, int most, @Nullable BitSet among) {
    if (among == null) {
      return nearest(vector, most, count, place -> place);
    }
    return nearestOf(among.stream().toArray(), vector, most);
  }

  /** The nearest of some rows, best first, their scores the cosine. */
  List<ScoredEntry> nearestOf(int[] rows, float[] vector, int most) {
    return nearest(vector, most, rows.length, place -> rows[place]);
  }

  private List<ScoredEntry> nearest(float[] vector, int most, int places, IntUnaryOperator rowAt) {
    if (vector.length != dimensions) {
      throw new IllegalArgumentException(vector.length + " dimensions, not " + dimensions);
    }
    int parts = (places + ROWS_OF_A_PART - 1) / ROWS_OF_A_PART;
    List<BestRows> found =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(part -> best(vector, most, part * ROWS_OF_A_PART, places, rowAt))
            .toList();
    BestRows best = new BestRows(most);
    found.forEach(best::takeAllOf);
    return best.take();
  }

  /** The best of the part that begins at a place. */
  private BestRows best(float[] vector, int most, int from, int end, IntUnaryOperator rowAt) {
    int to = Math.min(end, from + ROWS_OF_A_PART);
    BestRows best = new BestRows(most);
    float[][] rows = new float[DotProducts.ROWS][dimensions];
    float[] products = new float[DotProducts.ROWS];
    for (int place = from; place < to; place += DotProducts.ROWS) {
      int here = Math.min(DotProducts.ROWS, to - place);
      for (int i = 0; i < here; i++) {
        read(rowAt.applyAsInt(place + i), rows[i]);
      }
      DotProducts.of(vector, rows, products);
      for (int i = 0; i < here; i++) {
        best.offer(rowAt.applyAsInt(place + i), products[i]);
      }
    }
    return best;
  }
}
