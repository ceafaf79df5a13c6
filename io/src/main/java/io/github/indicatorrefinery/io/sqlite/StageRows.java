package io.github.indicatorrefinery.io.sqlite;

import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Writes what each shard has for each table, sorted, to files from which {@link BuildDatabase}
 * loads them. What goes on through the pipeline is the names of the files alone: a runner that
 * groups the texts of a whole dataset under one key may never end. Sorted is by the sort key's code
 * points, then by the row's content; booleans become 0 and 1. A value that is not of its column's
 * type fails the run.
 *
 * <pre>{@code
 * shards.apply("StageRows", StageRows.to(runFolder, List.of(words, uses)));
 * }</pre>
 */
public final class StageRows<S> extends PTransform<PCollection<S>, PCollection<StagedRows>> {
  private static final long serialVersionUID = 1;

  private final StageShard<S> stageShard;

  private StageRows(StageShard<S> stageShard) {
    this.stageShard = stageShard;
  }

  /**
   * Stages the rows of some tables; those of one table come from one place of the pipeline only.
   */
  public static <S> StageRows<S> to(String runFolder, List<TableRows<S, ?>> tables) {
    return new StageRows<>(new StageShard<>(new RunFolder(runFolder), tables));
  }

  @Override
  public PCollection<StagedRows> expand(PCollection<S> input) {
    return input
        .apply("StageShard", ParDo.of(stageShard))
        .setCoder(SerializableCoder.of(StagedRows.class));
  }

  private static final class StageShard<S> extends DoFn<S, StagedRows> {
    private static final long serialVersionUID = 1;
    private final RunFolder folder;
    private final ArrayList<TableRows<S, ?>> tables;

    StageShard(RunFolder folder, List<TableRows<S, ?>> tables) {
      this.folder = folder;
      this.tables = new ArrayList<>(tables);
    }

    @ProcessElement
    public void process(@Element S shard, OutputReceiver<StagedRows> receiver) throws IOException {
      for (TableRows<S, ?> table : tables) {
        String path =
            "%s/%s-%05d.rows".formatted(BuildDatabase.STAGING, table.table(), table.index(shard));
        int[] rows = new int[1];
        folder.write(path, out -> rows[0] = table.write(shard, out));
        receiver.output(new StagedRows(table.table(), path, rows[0]));
      }
    }
  }
}
