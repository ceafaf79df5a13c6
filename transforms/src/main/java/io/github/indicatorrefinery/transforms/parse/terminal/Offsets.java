package io.github.indicatorrefinery.transforms.parse.terminal;

import java.util.Arrays;

/** A growing list of ascending numbers. */
final class Offsets {
  private int[] values = new int[16];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  /** How many of the numbers are at most {@code limit}. */
  int countUpTo(int limit) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
