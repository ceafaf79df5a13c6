package io.github.indicatorrefinery.io.http;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Routes that belong together, below one beginning of all paths, with their own form of errors.
 *
 * @param prefix such as {@code /api/}; {@code /} for what no other face has
 */
public record Face(String prefix, List<Route> routes, ErrorForm errors) {
  /** What tells a client that its request failed. */
  @FunctionalInterface
  public interface ErrorForm {
    Reply of(WebException error);
  }

  public Face {
    requireNonNull(prefix, "prefix");
    routes = List.copyOf(routes);
    requireNonNull(errors, "errors");
  }
}
