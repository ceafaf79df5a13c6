package io.github.indicatorrefinery.io.search;

import java.util.List;

/** The middles of cells, held in memory while rows are put into cells. Safe for concurrent use. */
final class Centroids {
  private final float[][] vectors;
  private final float[][][] groups;

  Centroids(List<float[]> vectors) {
    this.vectors = vectors.toArray(float[][]::new);
    this.groups = new float[(vectors.size() + DotProducts.ROWS - 1) / DotProducts.ROWS][][];
    for (int group = 0; group < groups.length; group++) {
      groups[group] = new float[DotProducts.ROWS][];
      for (int i = 0; i < DotProducts.ROWS; i++) {
        // The last group is filled up; what stands there twice is offered once.
        int at = Math.min(group * DotProducts.ROWS + i, this.vectors.length - 1);
        groups[group][i] = this.vectors[at];
      }
    }
  }

  int count() {
    return vectors.length;
  }

  List<float[]> vectors() {
    return List.of(vectors);
  }

  /** The number of the one that is nearest to a row. */
  int nearest(float[] row) {
    BestRows best = new BestRows(1);
    offer(row, 0, best);
    return best.take().get(0).number();
  }

  /** Offers each by its number, counted from {@code first} on. */
  void offer(float[] row, int first, BestRows best) {
    float[] products = new float[DotProducts.ROWS];
    for (int group = 0; group < groups.length; group++) {
      DotProducts.of(row, groups[group], products);
      int at = group * DotProducts.ROWS;
      for (int i = 0; i < DotProducts.ROWS && at + i < vectors.length; i++) {
        best.offer(first + at + i, products[i]);
      }
    }
  }
}
