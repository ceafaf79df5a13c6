package io.github.indicatorrefinery.pipeline.job.outputs;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.sqlite.StagedRows;
import io.github.indicatorrefinery.io.sqlite.TableRows;
import java.io.IOException;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Stages the rows of one table of the database, of what comes in by shard.
 *
 * @param <S> a shard of what makes the rows
 */
final class StageRows<S> extends PTransform<PCollection<S>, PCollection<StagedRows>> {
  private static final long serialVersionUID = 1;

  private final StageFn<S> stage;

  private StageRows(StageFn<S> stage) {
    this.stage = stage;
  }

  /** Stages the rows of {@code table} below the folder of the run. */
  static <S> StageRows<S> of(TableRows<S, ?> table, String runFolder) {
    return new StageRows<>(new StageFn<>(table, new RunFolder(runFolder)));
  }

  @Override
  public PCollection<StagedRows> expand(PCollection<S> shards) {
    return shards.apply("Stage", ParDo.of(stage)).setCoder(SerializableCoder.of(StagedRows.class));
  }

  private static final class StageFn<S> extends DoFn<S, StagedRows> {
    private static final long serialVersionUID = 1;

    private final TableRows<S, ?> table;
    private final RunFolder folder;

    StageFn(TableRows<S, ?> table, RunFolder folder) {
      this.table = table;
      this.folder = folder;
    }

    @ProcessElement
    public void process(@Element S shard, OutputReceiver<StagedRows> rows) throws IOException {
      rows.output(table.stage(shard, folder));
    }
  }
}
