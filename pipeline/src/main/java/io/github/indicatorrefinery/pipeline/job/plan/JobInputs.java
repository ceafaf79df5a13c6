package io.github.indicatorrefinery.pipeline.job.plan;

import io.github.indicatorrefinery.transforms.values.InputFile;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a run reads.
 *
 * @param files each once: one that is read twice would count its pairs twice
 * @param sample so many of their pairs take part; null where all do
 */
public record JobInputs(List<InputFile> files, @Nullable Integer sample) implements Serializable {
  private static final long serialVersionUID = 1;

  public JobInputs {
    files = List.copyOf(files);
    if (new HashSet<>(files).size() < files.size()) {
      throw new IllegalArgumentException("a file twice in " + files);
    }
  }

  /** All pairs of these files. */
  public static JobInputs all(List<InputFile> files) {
    return new JobInputs(files, null);
  }

  /** Where they lie, in the same order. */
  public List<String> paths() {
    return files.stream().map(InputFile::path).toList();
  }
}
