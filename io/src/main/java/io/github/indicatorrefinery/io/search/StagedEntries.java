package io.github.indicatorrefinery.io.search;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.io.rows.RunFolder;
import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;

/**
 * Entries that wait in a file of the run folder until {@link BuildSearchIndex} takes them: what
 * goes on through the pipeline is the name of the file alone.
 *
 * @param path below the run folder
 */
public record StagedEntries(String path) implements Serializable {
  private static final long serialVersionUID = 1;

  public StagedEntries {
    requireNonNull(path, "path");
  }

  /**
   * Writes the entries of one shard.
   *
   * @param sorted by their ids; each is made when it is taken
   * @throws IllegalArgumentException when they are not sorted
   */
  public static StagedEntries stage(
      int shard, int count, Iterator<SearchEntry> sorted, RunFolder folder) throws IOException {
    String path = "%s/search-%05d.entries".formatted(BuildSearchIndex.STAGING, shard);
    folder.stage(path, out -> EntryFile.write(count, sorted, out));
    return new StagedEntries(path);
  }
}
