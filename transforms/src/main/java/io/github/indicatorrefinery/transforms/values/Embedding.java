package io.github.indicatorrefinery.transforms.values;

import java.util.Arrays;

/**
 * The vector of a text: unit length, so that a dot product is a cosine. Immutable; equal when every
 * component has the same bits.
 */
public final class Embedding {
  private final float[] values;

  private Embedding(float[] values) {
    this.values = values;
  }

  /**
   * The unit vector in the direction of {@code values}.
   *
   * @throws IllegalArgumentException when that is no direction: zero, not finite or empty
   */
  public static Embedding ofDirection(float[] values) {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    double length = Math.sqrt(squares);
    if (!(length > 0) || Double.isInfinite(length)) {
      throw new IllegalArgumentException("a vector of length " + length + " has no direction");
    }
    float[] unit = new float[values.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (values[i] / length);
    }
    return new Embedding(unit);
  }

  /** The components of a vector that was made before; they are taken as they are. */
  public static Embedding ofStored(float[] values) {
    return new Embedding(values.clone());
  }

  public int dimensions() {
    return values.length;
  }

  /** One component. */
  public float get(int index) {
    return values[index];
  }

  /** A copy of the components. */
  public float[] toArray() {
    return values.clone();
  }

  /** 1 - cosine similarity: 0 for the same direction, 1 for none in common, 2 for the opposite. */
  public double cosineDistance(Embedding other) {
    return 1 - dot(values, other.values);
  }

  /** In four sums, so that an addition need not wait for the one before it. */
  private static double dot(float[] one, float[] other) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      first += (double) one[i] * other[i];
      second += (double) one[i + 1] * other[i + 1];
      third += (double) one[i + 2] * other[i + 2];
      fourth += (double) one[i + 3] * other[i + 3];
    }
    for (; i < one.length; i++) {
      first += (double) one[i] * other[i];
    }
    return first + second + (third + fourth);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Embedding of " + values.length;
  }
}
