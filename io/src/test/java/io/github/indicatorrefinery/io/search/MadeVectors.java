package io.github.indicatorrefinery.io.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Vectors of unit length in a file, the same ones for the same seed. */
final class MadeVectors {
  private final float[][] rows;

  MadeVectors(float[][] rows) {
    this.rows = rows;
  }

  float[][] rows() {
    return rows;
  }

  static MadeVectors of(int count, int dimensions, long seed) {
    Random random = new Random(seed);
    float[][] rows = new float[count][dimensions];
    for (float[] row : rows) {
      double squares = 0;
      for (int d = 0; d < dimensions; d++) {
        row[d] = (float) random.nextGaussian();
        squares += row[d] * row[d];
      }
      for (int d = 0; d < dimensions; d++) {
        row[d] /= (float) Math.sqrt(squares);
      }
    }
    return new MadeVectors(rows);
  }

  VectorRows in(Path file) throws IOException {
    int dimensions = rows[0].length;
    ByteBuffer bytes =
        ByteBuffer.allocate(rows.length * dimensions * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] row : rows) {
      for (float component : row) {
        bytes.putFloat(component);
      }
    }
    Files.write(file, bytes.array());
    return VectorRows.map(file, dimensions, rows.length);
  }
}
