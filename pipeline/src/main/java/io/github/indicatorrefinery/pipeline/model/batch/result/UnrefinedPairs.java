package io.github.indicatorrefinery.pipeline.model.batch.result;

import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * The pairs of an export that its import has no new version of, because their replies failed or
 * because there is none: {@code unrefined.txt}, an id a line, sorted. A failed line alone does not
 * tell: it may have no key, and another line of the same key may be good.
 */
public final class UnrefinedPairs {
  /** Its name below the output folder. */
  public static final String FILE = "unrefined.txt";

  private UnrefinedPairs() {}

  static WrittenFile write(Collection<String> ids, RunFolder folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    ids.stream().sorted().forEach(id -> lines.append(id).append('\n'));
    return folder.write(FILE, out -> out.write(lines.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** The ids that an import left there. */
  public static List<String> read(RunFolder folder) throws IOException {
    try (InputStream file = folder.read(FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
