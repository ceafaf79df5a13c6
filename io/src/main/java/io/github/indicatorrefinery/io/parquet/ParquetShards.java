package io.github.indicatorrefinery.io.parquet;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.ShardFile;
import io.github.indicatorrefinery.io.rows.ShardPart;
import io.github.indicatorrefinery.io.rows.ShardWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes each shard of values to a Parquet file, {@code data/train-00000-of-00004.parquet}, with
 * the rows in the order of their list. An empty shard becomes a file that holds only the schema.
 * {@link ParquetRows} says how far the same rows give the same bytes. A value that is not of its
 * column's type fails the run.
 *
 * <pre>{@code
 * ParquetShards.of(part, "data/train", 4, layout).write(shard, folder)
 * }</pre>
 */
public final class ParquetShards {
  private static final String SUFFIX = ".parquet";

  private ParquetShards() {}

  /**
   * Writes the columns of a layout.
   *
   * @param part what of each shard is written
   * @param prefix the files' path below the folder of the run, up to their numbers
   * @param shards how many there are; they are numbered from 0
   */
  public static <S, T> ShardWriter<S> of(
      ShardPart<S, T> part, String prefix, int shards, RowLayout<T> layout) {
    return new ShardFile<>(
        part, prefix, shards, SUFFIX, (values, out) -> writeRows(values, layout, out));
  }

  private static <T> void writeRows(List<T> values, RowLayout<T> layout, OutputStream out)
      throws IOException {
    try (ParquetRows rows = new ParquetRows(out, layout.schema())) {
      for (T value : values) {
        rows.add(layout.row(value));
      }
    }
  }
}
