package io.github.indicatorrefinery.transforms.dedup.similar;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A growing list of indices, without an object for each: an index holds millions of them. */
final class Indices {
  private int[] values = new int[2];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  /** Takes those before {@code until}, where they were added in rising order. */
  void forEach(int until, IntConsumer taker) {
    for (int i = 0; i < size && values[i] < until; i++) {
      taker.accept(values[i]);
    }
  }

  /** Each once, in rising order. */
  IntStream distinct() {
    return Arrays.stream(values, 0, size).sorted().distinct();
  }
}
