package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What an input says of the research that made its pairs: one for each report, each structured file
 * and each session of an export.
 *
 * @param title the topic as written; empty where the input does not say
 * @param createdAt the completion time as written
 * @param method how the research was done, where the input says so
 * @param queriesExecuted number of search queries
 * @param successfulQueries number of those that returned something
 * @param successRate as written, with its percent sign
 * @param declaredPairs how many pairs the input says it holds
 * @param foundPairs how many were read
 */
public record Research(
    Origin origin,
    String title,
    @Nullable String createdAt,
    @Nullable String method,
    @Nullable Integer queriesExecuted,
    @Nullable Integer successfulQueries,
    @Nullable String successRate,
    @Nullable Integer declaredPairs,
    int foundPairs) {
  public Research {
    requireNonNull(origin, "origin");
    requireNonNull(title, "title");
  }
}
