package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What an input says of a pair beside its texts, each as written there.
 *
 * @param format the format that it was read from, such as {@code jsonl} or {@code csv}; empty where
 *     the kind of source says it all
 * @param indicator the indicator that the input says the pair is about
 * @param category the category that the input gives the pair
 * @param id the id that the input gives the pair
 * @param extra all other fields, as one JSON object; null where there are none
 */
public record SourceDetails(
    String format,
    @Nullable String indicator,
    @Nullable String category,
    @Nullable String id,
    @Nullable String extra) {
  /** Of a pair whose input says no more than its texts. */
  public static final SourceDetails NONE = new SourceDetails("", null, null, null, null);

  public SourceDetails {
    requireNonNull(format, "format");
  }
}
