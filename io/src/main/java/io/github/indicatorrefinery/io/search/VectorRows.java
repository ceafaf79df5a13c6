package io.github.indicatorrefinery.io.search;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Vectors row by row in a file that is mapped into memory: float32, little-endian, nothing else.
 * The scan is exact: a graph of neighbours (HNSW) finds three quarters of them at ten, because what
 * users ask lies off the data. Safe for concurrent use.
 */
final class VectorRows {
  /** What one mapping holds: Java's buffers end at 2 GiB. */
  private static final int ROWS_OF_A_BLOCK = 1 << 18;

  /** From here on a second thread pays: 20,000 rows take a few milliseconds. */
  private static final int ROWS_OF_A_PART = 20_000;

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

  /** The cosine of a row and a vector, both of unit length. */
  double cosine(int row, float[] vector) {
    return cosine(row, vector, new float[dimensions]);
  }

  private double cosine(int row, float[] vector, float[] buffer) {
    blocks.get(row / ROWS_OF_A_BLOCK).get(row % ROWS_OF_A_BLOCK * dimensions, buffer);
    return dot(buffer, vector);
  }

  /**
   * The nearest rows, best first, their scores the cosine.
   *
   * @param among the rows that count; null for all
   */
  List<ScoredEntry> nearest(float[] vector, int most, @Nullable BitSet among) {
    if (vector.length != dimensions) {
      throw new IllegalArgumentException(vector.length + " dimensions, not " + dimensions);
    }
    int parts = count / ROWS_OF_A_PART + 1;
    IntStream numbers = IntStream.range(0, parts);
    Stream<List<ScoredEntry>> found =
        (parts == 1 ? numbers : numbers.parallel())
            .mapToObj(part -> nearest(part, vector, most, among));
    return found.flatMap(List::stream).sorted(ScoredEntry.BEST_FIRST).limit(most).toList();
  }

  private List<ScoredEntry> nearest(int part, float[] vector, int most, @Nullable BitSet among) {
    Comparator<ScoredEntry> worstFirst = ScoredEntry.BEST_FIRST.reversed();
    PriorityQueue<ScoredEntry> best = new PriorityQueue<>(worstFirst);
    float[] buffer = new float[dimensions];
    int end = Math.min(count, (part + 1) * ROWS_OF_A_PART);
    double least = Double.NEGATIVE_INFINITY;
    for (int row = part * ROWS_OF_A_PART; row < end; row++) {
      if (among != null && !among.get(row)) {
        continue;
      }
      double cosine = cosine(row, vector, buffer);
      if (cosine <= least) {
        continue;
      }
      best.add(new ScoredEntry(row, cosine));
      if (best.size() > most) {
        best.poll();
        least = best.element().score();
      }
    }
    return List.copyOf(best);
  }

  /** In four sums, so that an addition need not wait for the one before it. */
  private static double dot(float[] one, float[] other) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      first += one[i] * other[i];
      second += one[i + 1] * other[i + 1];
      third += one[i + 2] * other[i + 2];
      fourth += one[i + 3] * other[i + 3];
    }
    for (; i < one.length; i++) {
      first += one[i] * other[i];
    }
    return (double) first + second + third + fourth;
  }
}
