package io.github.indicatorrefinery.io.search;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Vectors parted into cells of what is near to each other, by spherical k-means (Dhillon and Modha,
 * 2001) in two levels: coarse cells, each parted again, so that a row is compared with hundreds of
 * centroids and not with thousands. The same vectors give the same cells, however many threads put
 * the rows into them. What it holds of a row is the number of its cell.
 */
final class CellPartition {
  /**
   * Cells for each unit of the square root of the count. Many small cells find more than a few
   * large ones of as many rows: questions lie off the data, and what is near to them is spread.
   */
  private static final double CELLS_OF_THE_ROOT = 8;

  /** Rows that train a cell; more change little, and each costs its comparisons. */
  private static final int ROWS_OF_A_CELL = 12;

  private static final int ROUNDS = 4;

  /**
   * In how many coarse cells the nearest cell of a row is looked for: by 4 questions find .986 of
   * the nearest ten among 200,000 rows, by 12 .994.
   */
  private static final int COARSE_CELLS_OF_A_ROW = 12;

  private static final long SEED = 1;

  private final VectorRows rows;
  private final Centroids coarse;
  private final List<Centroids> fine = new ArrayList<>();
  private final List<Integer> firstCells = new ArrayList<>();
  private final int cells;
  private final int[] cellOfRow;

  private CellPartition(VectorRows rows) {
    this.rows = rows;
    int wanted = (int) Math.min(rows.count(), CELLS_OF_THE_ROOT * Math.sqrt(rows.count()));
    int[] sample = sample(rows.count(), wanted * ROWS_OF_A_CELL);
    this.coarse = trained(sample, (int) Math.sqrt(wanted));
    int[] coarseOfSample = eachOf(sample, coarse::nearest);
    int first = 0;
    for (int cell = 0; cell < coarse.count(); cell++) {
      int here = cell;
      int[] members =
          IntStream.range(0, sample.length)
              .filter(i -> coarseOfSample[i] == here)
              .map(i -> sample[i])
              .toArray();
      int share = (int) Math.round((double) wanted * members.length / sample.length);
      fine.add(
          members.length == 0
              ? new Centroids(List.of(coarse.vectors().get(cell)))
              : trained(members, Math.max(1, share)));
      firstCells.add(first);
      first += fine.get(cell).count();
    }
    this.cells = first;
    this.cellOfRow = eachOf(IntStream.range(0, rows.count()).toArray(), this::cell);
  }

  /** Parts vectors; there is at least one. */
  static CellPartition of(VectorRows rows) {
    return new CellPartition(rows);
  }

  /** Different rows, in an order of chance that is the same each time. */
  private static int[] sample(int count, int most) {
    int[] all = IntStream.range(0, count).toArray();
    Random random = new Random(SEED);
    int size = Math.min(count, most);
    for (int i = 0; i < size; i++) {
      int other = i + random.nextInt(count - i);
      int row = all[other];
      all[other] = all[i];
      all[i] = row;
    }
    return Arrays.copyOf(all, size);
  }

  /** Centroids of a sample; at first its first rows are. */
  private Centroids trained(int[] sample, int wanted) {
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < Math.min(Math.max(1, wanted), sample.length); i++) {
      vectors.add(row(sample[i]));
    }
    Centroids centroids = new Centroids(vectors);
    for (int round = 0; round < ROUNDS; round++) {
      centroids = moved(centroids, sample, eachOf(sample, centroids::nearest));
    }
    return centroids;
  }

  /** Each centroid in the middle of its rows; one that has none stays. */
  private Centroids moved(Centroids centroids, int[] sample, int[] cellOfSample) {
    double[][] sums = new double[centroids.count()][rows.dimensions()];
    float[] row = new float[rows.dimensions()];
    for (int i = 0; i < sample.length; i++) {
      rows.read(sample[i], row);
      double[] sum = sums[cellOfSample[i]];
      for (int d = 0; d < row.length; d++) {
        sum[d] += row[d];
      }
    }
    List<float[]> vectors = new ArrayList<>();
    for (int cell = 0; cell < sums.length; cell++) {
      double squares = Arrays.stream(sums[cell]).map(each -> each * each).sum();
      vectors.add(
          squares > 0 ? scaled(sums[cell], Math.sqrt(squares)) : centroids.vectors().get(cell));
    }
    return new Centroids(vectors);
  }

  private static float[] scaled(double[] sum, double length) {
    float[] scaled = new float[sum.length];
    for (int d = 0; d < sum.length; d++) {
      scaled[d] = (float) (sum[d] / length);
    }
    return scaled;
  }

  private int[] eachOf(int[] someRows, ToIntFunction<float[]> number) {
    return Arrays.stream(someRows).parallel().map(row -> number.applyAsInt(row(row))).toArray();
  }

  private float[] row(int number) {
    float[] row = new float[rows.dimensions()];
    rows.read(number, row);
    return row;
  }

  private int cell(float[] row) {
    BestRows near = new BestRows(COARSE_CELLS_OF_A_ROW);
    coarse.offer(row, 0, near);
    BestRows best = new BestRows(1);
    for (ScoredEntry one : near.take()) {
      fine.get(one.number()).offer(row, firstCells.get(one.number()), best);
    }
    return best.take().get(0).number();
  }

  int cells() {
    return cells;
  }

  /** The centroid of each cell, float32, little-endian. */
  void writeCentroids(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    for (Centroids centroids : fine) {
      for (float[] vector : centroids.vectors()) {
        for (float component : vector) {
          data.writeInt(Integer.reverseBytes(Float.floatToIntBits(component)));
        }
      }
    }
    data.flush();
  }

  /**
   * Where each cell begins and the last one ends, then the rows cell by cell, each in their order;
   * int32, little-endian.
   */
  void writeRows(OutputStream out) throws IOException {
    int[] begins = new int[cells + 1];
    for (int cell : cellOfRow) {
      begins[cell + 1]++;
    }
    Arrays.parallelPrefix(begins, Integer::sum);
    int[] next = begins.clone();
    int[] ordered = new int[cellOfRow.length];
    for (int row = 0; row < cellOfRow.length; row++) {
      ordered[next[cellOfRow[row]]++] = row;
    }
    DataOutputStream data = new DataOutputStream(out);
    for (int[] numbers : List.of(begins, ordered)) {
      for (int number : numbers) {
        data.writeInt(Integer.reverseBytes(number));
      }
    }
    data.flush();
  }
}
