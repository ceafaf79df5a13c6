package io.github.indicatorrefinery.io.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Rows by the cell that they are in, as {@link CellPartition} wrote them: of a vector the nearest
 * cells are looked into, each row of theirs is compared exactly. A graph of neighbours (HNSW) would
 * be faster and is none: what users ask lies off the data, and it finds less than three quarters of
 * the nearest ten. Safe for concurrent use.
 */
final class VectorCells {
  /**
   * Up to here each row is looked at: on two cores that takes 30 ms, of the 50 that an answer may
   * take, and nothing is missed.
   */
  static final int MOST_ROWS_WITHOUT = 200_000;

  /**
   * One of so many cells is looked into: of 200,000 rows the nearest ten are found to .994, and to
   * .982 where it is one of twenty; one of four adds .002.
   */
  private static final int CELLS_OF_A_PROBED_ONE = 8;

  private final VectorRows rows;
  private final VectorRows centroids;
  private final int[] begins;
  private final int[] ordered;

  private VectorCells(VectorRows rows, VectorRows centroids, int[] begins, int[] ordered) {
    this.rows = rows;
    this.centroids = centroids;
    this.begins = begins;
    this.ordered = ordered;
  }

  /**
   * Opens the cells of an index.
   *
   * @throws IOException when the files are not of these cells and rows
   */
  static VectorCells open(Path folder, int cells, VectorRows rows) throws IOException {
    VectorRows centroids =
        VectorRows.map(folder.resolve(IndexLayout.CENTROIDS), rows.dimensions(), cells);
    Path file = folder.resolve(IndexLayout.CELLS);
    long expected = (cells + 1L + rows.count()) * Integer.BYTES;
    if (Files.size(file) != expected) {
      throw new IOException(
          "%s has %d bytes; %d cells of %d vectors have %d"
              .formatted(file, Files.size(file), cells, rows.count(), expected));
    }
    IntBuffer numbers =
        ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    int[] begins = new int[cells + 1];
    int[] ordered = new int[rows.count()];
    numbers.get(begins).get(ordered);
    if (!isAscending(begins, rows.count()) || !isEachOnce(ordered)) {
      throw new IOException(
          "%s does not have each of %d vectors in one cell".formatted(file, rows.count()));
    }
    return new VectorCells(rows, centroids, begins, ordered);
  }

  private static boolean isAscending(int[] begins, int end) {
    return begins[0] == 0
        && begins[begins.length - 1] == end
        && IntStream.range(1, begins.length).allMatch(cell -> begins[cell - 1] <= begins[cell]);
  }

  private static boolean isEachOnce(int[] ordered) {
    BitSet found = new BitSet(ordered.length);
    for (int row : ordered) {
      if (row < 0 || row >= ordered.length || found.get(row)) {
        return false;
      }
      found.set(row);
    }
    return true;
  }

  /**
   * The nearest rows that the nearest cells hold, best first, their scores the cosine.
   *
   * @param among the rows that count; null for all. As few as are scanned without cells are all
   *     looked at.
   */
  List<ScoredEntry> nearest(float[] vector, int most, @Nullable BitSet among) {
    return among != null && among.cardinality() <= MOST_ROWS_WITHOUT
        ? rows.nearest(vector, most, among)
        : nearest(vector, most, among, centroids.count() / CELLS_OF_A_PROBED_ONE + 1);
  }

  List<ScoredEntry> nearest(float[] vector, int most, @Nullable BitSet among, int probed) {
    int[] inside =
        centroids.nearest(vector, probed, null).stream()
            .flatMapToInt(cell -> rowsOf(cell.number()))
            .filter(row -> among == null || among.get(row))
            .toArray();
    return rows.nearestOf(inside, vector, most);
  }

  private IntStream rowsOf(int cell) {
    return Arrays.stream(ordered, begins[cell], begins[cell + 1]);
  }
}
