package io.github.indicatorrefinery.io.sqlite;

import io.github.indicatorrefinery.io.rows.RowLayout;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.transforms.SerializableFunction;

/** Writes the values of one shard as staged rows, in the order of {@link StagedRow}. */
record SortedRows<T>(SerializableFunction<T, String> sortKey, RowLayout<T> layout)
    implements Serializable {
  private static final long serialVersionUID = 1;

  void write(List<T> values, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    for (Keyed<T> keyed : sorted(values)) {
      StagedRowFile.write(new StagedRow(keyed.key(), encoded(keyed.value())), data);
    }
    data.flush();
  }

  /** Encodes a row for its place only where keys tie, so that a shard is not held twice. */
  private List<Keyed<T>> sorted(List<T> values) {
    Comparator<Keyed<T>> byKey = Comparator.comparing(Keyed::key, Arrays::compareUnsigned);
    return values.stream()
        .map(value -> new Keyed<>(key(value), value))
        .sorted(byKey.thenComparing(keyed -> encoded(keyed.value()), Arrays::compareUnsigned))
        .toList();
  }

  private byte[] key(T value) {
    return sortKey.apply(value).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] encoded(T value) {
    return RowBytes.encode(layout.row(value));
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared as a record, only by its key.
  private record Keyed<T>(byte[] key, T value) {}
}
