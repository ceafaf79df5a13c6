package io.github.indicatorrefinery.io.search;

/**
 * Products of vectors. Four rows at once read the vector once for all, and each has two sums, so
 * that no addition waits for the one before it: a third less time than a row at a time, a fifth
 * less by the quick compiler. The order of the additions is the same for every row, and so is the
 * result, bit for bit.
 */
final class DotProducts {
  /** How many rows are multiplied at once. */
  static final int ROWS = 4;

  private DotProducts() {}

  static float of(float[] vector, float[] row) {
    float even = 0;
    float odd = 0;
    int i = 0;
    for (; i + 1 < vector.length; i += 2) {
      even += vector[i] * row[i];
      odd += vector[i + 1] * row[i + 1];
    }
    if (i < vector.length) {
      even += vector[i] * row[i];
    }
    return even + odd;
  }

  /** The product of a vector with each of {@link #ROWS} rows, by their places. */
  static void of(float[] vector, float[][] rows, float[] products) {
    float[] row0 = rows[0];
    float[] row1 = rows[1];
    float[] row2 = rows[2];
    float[] row3 = rows[3];
    float even0 = 0;
    float even1 = 0;
    float even2 = 0;
    float even3 = 0;
    float odd0 = 0;
    float odd1 = 0;
    float odd2 = 0;
    float odd3 = 0;
    int i = 0;
    for (; i + 1 < vector.length; i += 2) {
      float even = vector[i];
      float odd = vector[i + 1];
      even0 += even * row0[i];
      odd0 += odd * row0[i + 1];
      even1 += even * row1[i];
      odd1 += odd * row1[i + 1];
      even2 += even * row2[i];
      odd2 += odd * row2[i + 1];
      even3 += even * row3[i];
      odd3 += odd * row3[i + 1];
    }
    if (i < vector.length) {
      float even = vector[i];
      even0 += even * row0[i];
      even1 += even * row1[i];
      even2 += even * row2[i];
      even3 += even * row3[i];
    }
    products[0] = even0 + odd0;
    products[1] = even1 + odd1;
    products[2] = even2 + odd2;
    products[3] = even3 + odd3;
  }
}
