package io.github.indicatorrefinery.io.sqlite;

import io.github.indicatorrefinery.io.rows.ColumnType;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Writes each shard of a table's rows, sorted, to a file from which {@link BuildDatabase} loads
 * them. What goes on through the pipeline is the name of the file alone: a runner that groups the
 * texts of a whole dataset under one key may never end. Sorted is by the sort key's code points,
 * then by the row's content; booleans become 0 and 1. A value that is not of its column's type
 * fails the run.
 *
 * <pre>{@code
 * shards.apply("StageWords", StageRows.to("words", runFolder, Word::text, layout));
 * }</pre>
 */
public final class StageRows<T>
    extends PTransform<PCollection<KV<Integer, List<T>>>, PCollection<StagedRows>> {
  private static final long serialVersionUID = 1;

  private final StageShard<T> stageShard;

  private StageRows(StageShard<T> stageShard) {
    this.stageShard = stageShard;
  }

  /**
   * Stages the rows of one table; they may come from one place of the pipeline only.
   *
   * @param table the name of the {@link TableLoad} that takes the rows
   * @param sortKey orders the rows of the whole table, and so the ids they are given
   * @throws IllegalArgumentException on a column of a type that SQLite has not
   */
  public static <T> StageRows<T> to(
      String table,
      String runFolder,
      SerializableFunction<T, String> sortKey,
      RowLayout<T> layout) {
    layout.schema().columns().stream()
        .filter(column -> column.type() == ColumnType.TEXT_LIST)
        .findFirst()
        .ifPresent(
            column -> {
              throw new IllegalArgumentException(
                  "table %s, column \"%s\": SQLite has no lists".formatted(table, column.name()));
            });
    return new StageRows<>(
        new StageShard<>(table, new RunFolder(runFolder), new SortedRows<>(sortKey, layout)));
  }

  @Override
  public PCollection<StagedRows> expand(PCollection<KV<Integer, List<T>>> input) {
    return input
        .apply("StageShard", ParDo.of(stageShard))
        .setCoder(SerializableCoder.of(StagedRows.class));
  }

  private static final class StageShard<T> extends DoFn<KV<Integer, List<T>>, StagedRows> {
    private static final long serialVersionUID = 1;
    private final String table;
    private final RunFolder folder;
    private final SortedRows<T> sortedRows;

    StageShard(String table, RunFolder folder, SortedRows<T> sortedRows) {
      this.table = table;
      this.folder = folder;
      this.sortedRows = sortedRows;
    }

    @ProcessElement
    public void process(@Element KV<Integer, List<T>> shard, OutputReceiver<StagedRows> receiver)
        throws IOException {
      List<T> values = shard.getValue();
      String path = "%s/%s-%05d.rows".formatted(BuildDatabase.STAGING, table, shard.getKey());
      folder.write(path, out -> sortedRows.write(values, out));
      receiver.output(new StagedRows(table, path, values.size()));
    }
  }
}
