package io.github.indicatorrefinery.io.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Writes one part of each shard to a file of its own, the values in the order of their list. An
 * empty shard becomes a file too, so that the names tell whether all are there. A shard number
 * outside of 0 to {@code shards - 1} fails the run. Every format gets its public face from a class
 * of its own, which says what its files hold.
 */
public final class WriteShards<S, T> extends PTransform<PCollection<S>, PCollection<WrittenFile>> {
  private static final long serialVersionUID = 1;

  private final WriteShard<S, T> writeShard;

  /** How the values of one shard become one file; the same values must give the same bytes. */
  @FunctionalInterface
  public interface ShardFormat<T> extends Serializable {
    void write(List<T> values, OutputStream out) throws IOException;
  }

  private WriteShards(WriteShard<S, T> writeShard) {
    this.writeShard = writeShard;
  }

  /**
   * Writes files of one format below a folder.
   *
   * @param prefix the files' path below the folder, up to their numbers
   * @param shards how many there are
   * @param suffix what follows the numbers, with its dot
   */
  public static <S, T> WriteShards<S, T> of(
      ShardPart<S, T> part,
      RunFolder folder,
      String prefix,
      int shards,
      String suffix,
      ShardFormat<T> format) {
    return new WriteShards<>(new WriteShard<>(part, folder, prefix, shards, suffix, format));
  }

  @Override
  public PCollection<WrittenFile> expand(PCollection<S> input) {
    return input
        .apply("WriteShard", ParDo.of(writeShard))
        .setCoder(SerializableCoder.of(WrittenFile.class));
  }

  private static final class WriteShard<S, T> extends DoFn<S, WrittenFile> {
    private static final long serialVersionUID = 1;
    private final ShardPart<S, T> part;
    private final RunFolder folder;
    private final String prefix;
    private final int shards;
    private final String suffix;
    private final ShardFormat<T> format;

    WriteShard(
        ShardPart<S, T> part,
        RunFolder folder,
        String prefix,
        int shards,
        String suffix,
        ShardFormat<T> format) {
      this.part = part;
      this.folder = folder;
      this.prefix = prefix;
      this.shards = shards;
      this.suffix = suffix;
      this.format = format;
    }

    @ProcessElement
    public void process(@Element S shard, OutputReceiver<WrittenFile> receiver) throws IOException {
      String path = ShardName.of(prefix, part.index().apply(shard), shards, suffix);
      List<T> values = part.values().apply(shard);
      receiver.output(folder.write(path, out -> format.write(values, out)));
    }
  }
}
