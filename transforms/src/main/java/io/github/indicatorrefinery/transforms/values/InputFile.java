package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

/**
 * One file to read, and what the user said it holds. {@code path} is any path that Beam's file
 * systems know.
 */
public record InputFile(SourceKind kind, String path) {
  public InputFile {
    requireNonNull(kind, "kind");
    requireNonNull(path, "path");
  }
}
