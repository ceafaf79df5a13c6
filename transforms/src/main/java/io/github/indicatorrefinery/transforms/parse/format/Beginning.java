package io.github.indicatorrefinery.transforms.parse.format;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.InputFile;

/**
 * How a file begins, unpacked.
 *
 * @param file its name, and what the user said of it
 * @param bytes the first of it, at most {@link #MAX_BYTES}; callers leave them as they are
 * @param text the same as text, by the encoding that was found; the last character may be cut off
 */
public record Beginning(InputFile file, byte[] bytes, String text) {
  /** Enough to pass a licence, a head, a few records. */
  public static final int MAX_BYTES = 64 << 10;

  public Beginning {
    requireNonNull(file, "file");
    requireNonNull(bytes, "bytes");
    requireNonNull(text, "text");
  }
}
