package io.github.indicatorrefinery.pipeline.job.plan;

import io.github.indicatorrefinery.transforms.values.InputFile;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;

/**
 * What a run reads.
 *
 * @param files each once: one that is read twice would count its pairs twice
 */
public record JobInputs(List<InputFile> files) implements Serializable {
  private static final long serialVersionUID = 1;

  public JobInputs {
    files = List.copyOf(files);
    if (new HashSet<>(files).size() < files.size()) {
      throw new IllegalArgumentException("a file twice in " + files);
    }
  }

  /** Where they lie, in the same order. */
  public List<String> paths() {
    return files.stream().map(InputFile::path).toList();
  }
}
