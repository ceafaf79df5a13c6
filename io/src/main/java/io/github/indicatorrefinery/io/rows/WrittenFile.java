package io.github.indicatorrefinery.io.rows;

import java.io.Serializable;
import java.util.Comparator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A file that a run wrote and closed.
 *
 * @param path relative to the run folder, with {@code /} between its parts
 * @param bytes its size
 * @param sha256 of its bytes, in hexadecimal; null where an earlier version wrote it, which kept
 *     none
 */
public record WrittenFile(String path, long bytes, @Nullable String sha256)
    implements Serializable, Comparable<WrittenFile> {
  private static final long serialVersionUID = 2;
  private static final Comparator<WrittenFile> ORDER =
      Comparator.comparing(WrittenFile::path)
          .thenComparingLong(WrittenFile::bytes)
          .thenComparing(WrittenFile::sha256, Comparator.nullsFirst(Comparator.naturalOrder()));

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
