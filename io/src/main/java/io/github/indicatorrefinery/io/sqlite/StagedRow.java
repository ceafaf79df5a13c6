package io.github.indicatorrefinery.io.sqlite;

import java.util.Arrays;

/**
 * One encoded row with its sort key. Rows are ordered by key, then by their whole content: rows
 * that tie in both are the same row, so the order of a table never depends on its shards.
 */
final class StagedRow implements Comparable<StagedRow> {
  private final byte[] key;
  private final byte[] values;

  StagedRow(byte[] key, byte[] values) {
    this.key = key;
    this.values = values;
  }

  byte[] key() {
    return key;
  }

  byte[] values() {
    return values;
  }

  @Override
  public int compareTo(StagedRow other) {
    int byKey = Arrays.compareUnsigned(key, other.key);
    return byKey != 0 ? byKey : Arrays.compareUnsigned(values, other.values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StagedRow that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(key) + Arrays.hashCode(values);
  }
}
