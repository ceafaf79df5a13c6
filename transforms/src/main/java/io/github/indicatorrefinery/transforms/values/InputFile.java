package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * One file to read, and what the user said it holds; {@link SourceKind#FILE} where its content has
 * to tell.
 *
 * @param path any path that Beam's file systems know
 * @param name what outputs call it, wherever it lies
 */
public record InputFile(SourceKind kind, String path, String name) implements Serializable {
  private static final long serialVersionUID = 1;

  /** A file that is called by its path. */
  public InputFile(SourceKind kind, String path) {
    this(kind, path, path);
  }

  public InputFile {
    requireNonNull(kind, "kind");
    requireNonNull(path, "path");
    requireNonNull(name, "name");
  }
}
