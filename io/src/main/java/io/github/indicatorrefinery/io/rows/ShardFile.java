package io.github.indicatorrefinery.io.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;

/**
 * One file for each shard, with one part of it, the values in the order of their list. An empty
 * part becomes no file: a reader that takes its columns from the rows would find none. A shard
 * number outside of 0 to {@code shards - 1} fails the run. Every format gets its public face from a
 * class of its own, which says what its files hold.
 *
 * @param part what of a shard is written
 * @param prefix the files' path below the folder, up to their numbers
 * @param shards how many there are
 * @param suffix what follows the numbers, with its dot
 */
public record ShardFile<S, T>(
    ShardPart<S, T> part, String prefix, int shards, String suffix, Format<T> format)
    implements ShardWriter<S> {
  private static final long serialVersionUID = 1;

  /** How the values of one shard become one file; the same values must give the same content. */
  @FunctionalInterface
  public interface Format<T> extends Serializable {
    void write(List<T> values, OutputStream out) throws IOException;
  }

  @Override
  public List<WrittenFile> write(S shard, RunFolder folder) throws IOException {
    String path = ShardName.of(prefix, part.index().apply(shard), shards, suffix);
    List<T> values = part.values().apply(shard);
    return values.isEmpty()
        ? List.of()
        : List.of(folder.write(path, out -> format.write(values, out)));
  }
}
