package io.github.indicatorrefinery.io.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Writes each shard in every format, one after the other.
 *
 * <pre>{@code
 * shards.apply("Write files", WriteShards.to(runFolder, List.of(parquet, rejected, documents)));
 * }</pre>
 */
public final class WriteShards<S> extends PTransform<PCollection<S>, PCollection<WrittenFile>> {
  private static final long serialVersionUID = 1;

  private final WriteFn<S> write;

  private WriteShards(WriteFn<S> write) {
    this.write = write;
  }

  /**
   * Writes all formats below one folder.
   *
   * @param runFolder the folder of the run, on any file system
   */
  public static <S> WriteShards<S> to(String runFolder, List<ShardWriter<S>> writers) {
    return new WriteShards<>(new WriteFn<>(new RunFolder(runFolder), writers));
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<S> shards) {
    return shards.apply("Write", ParDo.of(write)).setCoder(SerializableCoder.of(WrittenFile.class));
  }

  private static final class WriteFn<S> extends DoFn<S, WrittenFile> {
    private static final long serialVersionUID = 1;
    private final RunFolder folder;
    private final ArrayList<ShardWriter<S>> writers;

    WriteFn(RunFolder folder, List<ShardWriter<S>> writers) {
      this.folder = folder;
      this.writers = new ArrayList<>(writers);
    }

    @ProcessElement
    public void process(@Element S shard, OutputReceiver<WrittenFile> written) throws IOException {
      for (ShardWriter<S> writer : writers) {
        writer.write(shard, folder).forEach(written::output);
      }
    }
  }
}
