package io.github.indicatorrefinery.io.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;

/**
 * Writes each shard in every format, one after the other.
 *
 * <pre>{@code
 * shards.apply("Write files", WriteShards.to(Pieces::read, runFolder, List.of(parquet, rejected)));
 * }</pre>
 */
public final class WriteShards<P, S> extends PTransform<PCollection<P>, PCollection<WrittenFile>> {
  private static final long serialVersionUID = 1;

  private final WriteFn<P, S> write;

  private WriteShards(WriteFn<P, S> write) {
    this.write = write;
  }

  /**
   * Writes all formats below one folder.
   *
   * @param read gives the shard that an element stands for; it lives as long as it is written
   * @param runFolder the folder of the run, on any file system
   */
  public static <P, S> WriteShards<P, S> to(
      SerializableFunction<P, S> read, String runFolder, List<ShardWriter<S>> writers) {
    return new WriteShards<>(new WriteFn<>(read, new RunFolder(runFolder), writers));
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<P> shards) {
    return shards.apply("Write", ParDo.of(write)).setCoder(SerializableCoder.of(WrittenFile.class));
  }

  private static final class WriteFn<P, S> extends DoFn<P, WrittenFile> {
    private static final long serialVersionUID = 1;
    private final SerializableFunction<P, S> read;
    private final RunFolder folder;
    private final ArrayList<ShardWriter<S>> writers;

    WriteFn(SerializableFunction<P, S> read, RunFolder folder, List<ShardWriter<S>> writers) {
      this.read = read;
      this.folder = folder;
      this.writers = new ArrayList<>(writers);
    }

    @ProcessElement
    public void process(@Element P element, OutputReceiver<WrittenFile> written)
        throws IOException {
      S shard = read.apply(element);
      for (ShardWriter<S> writer : writers) {
        writer.write(shard, folder).forEach(written::output);
      }
    }
  }
}
