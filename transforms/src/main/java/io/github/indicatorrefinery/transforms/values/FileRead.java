package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One input file as it was read.
 *
 * @param bytes its size as it is stored
 * @param sha256 of these bytes, in hexadecimal
 * @param format what its content turned out to be, such as {@code export}, {@code csv}; empty where
 *     nothing in it was understood
 * @param encoding of its text, such as {@code UTF-8}; empty where it holds none
 * @param characters what became of its text
 * @param passedOver the objects in it that hold no pair, by path
 */
public record FileRead(
    SourceKind kind,
    String path,
    long bytes,
    String sha256,
    String format,
    String encoding,
    CharacterCount characters,
    List<PassedOver> passedOver) {
  public FileRead {
    requireNonNull(kind, "kind");
    requireNonNull(path, "path");
    requireNonNull(sha256, "sha256");
    requireNonNull(format, "format");
    requireNonNull(encoding, "encoding");
    requireNonNull(characters, "characters");
    passedOver = List.copyOf(passedOver);
  }
}
