package io.github.indicatorrefinery.transforms.knowledge.reference;

import static java.util.Objects.requireNonNull;

/**
 * What the knowledge base states, and where it has that from. Equal where both are.
 *
 * @param value such as {@code "Welles Wilder"} or a {@link Range}
 * @param source a book, a paper or a vendor's documentation; not blank
 */
public record Stated<T>(T value, String source) {
  public Stated {
    requireNonNull(value, "value");
    requireNonNull(source, "source");
    if (source.isBlank()) {
      throw new IllegalArgumentException(value + " is stated without a source");
    }
  }
}
