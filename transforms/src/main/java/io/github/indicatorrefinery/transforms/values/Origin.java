package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where a record was read.
 *
 * @param file the input file
 * @param sessionId the id of the source session inside its input, where it has one
 * @param position the line of a text file ({@code line 92}) or the JSON pointer ({@code
 *     /sessions/3/qa_pairs/7})
 */
public record Origin(SourceKind kind, String file, @Nullable String sessionId, String position) {
  public Origin {
    requireNonNull(kind, "kind");
    requireNonNull(file, "file");
    requireNonNull(position, "position");
  }
}
