package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

/**
 * One input file as it was read: its size in bytes and the SHA-256 of these bytes, in hexadecimal.
 */
public record FileRead(SourceKind kind, String path, long bytes, String sha256) {
  public FileRead {
    requireNonNull(kind, "kind");
    requireNonNull(path, "path");
    requireNonNull(sha256, "sha256");
  }
}
