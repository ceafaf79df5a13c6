package io.github.indicatorrefinery.transforms.parse.format;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.values.InputFile;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a file begins, unpacked, and in UTF-8 where it is text.
 *
 * @param file its name, and what the user said of it
 * @param bytes the first of it, at most {@link #MAX_BYTES}; callers leave them as they are
 * @param text the same as text; the last character may be cut off
 */
@SuppressWarnings("ArrayRecordComponent")
public record Beginning(InputFile file, byte[] bytes, String text) {
  /** Enough to pass a licence, a head, a few records. */
  public static final int MAX_BYTES = 64 << 10;

  private static final Pattern PACKED = Pattern.compile("\\.(?:gz|zst|bz2|xz)$");

  /** The beginning of a file that begins with these bytes. */
  public static Beginning of(InputFile file, byte[] bytes) {
    return new Beginning(file, bytes, TextEncoding.decode(bytes));
  }

  /**
   * Whether the file's name has one of these endings, in any case, be it followed by that of a
   * compression.
   */
  public boolean isNamed(Set<String> endings) {
    String name = PACKED.matcher(file.name().toLowerCase(Locale.ROOT)).replaceFirst("");
    return endings.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  public Beginning {
    requireNonNull(file, "file");
    requireNonNull(bytes, "bytes");
    requireNonNull(text, "text");
  }
}
