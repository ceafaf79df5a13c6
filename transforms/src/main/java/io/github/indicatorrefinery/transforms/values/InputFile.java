package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * One file to read, and what the user said it holds; {@link SourceKind#FILE} where its content has
 * to tell. {@code path} is any path that Beam's file systems know.
 */
public record InputFile(SourceKind kind, String path) implements Serializable {
  private static final long serialVersionUID = 1;

  public InputFile {
    requireNonNull(kind, "kind");
    requireNonNull(path, "path");
  }
}
