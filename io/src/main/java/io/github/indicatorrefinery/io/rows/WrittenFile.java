package io.github.indicatorrefinery.io.rows;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A file that a run wrote and closed.
 *
 * @param path relative to the run folder, with {@code /} between its parts
 * @param bytes its size
 */
public record WrittenFile(String path, long bytes)
    implements Serializable, Comparable<WrittenFile> {
  private static final long serialVersionUID = 1;
  private static final Comparator<WrittenFile> ORDER =
      Comparator.comparing(WrittenFile::path).thenComparingLong(WrittenFile::bytes);

  public WrittenFile {
    RelativePath.check(path);
    if (bytes < 0) {
      throw new IllegalArgumentException("%s has %d bytes".formatted(path, bytes));
    }
  }

  @Override
  public int compareTo(WrittenFile other) {
    return ORDER.compare(this, other);
  }
}
