package io.github.indicatorrefinery.io.http;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * Routes that belong together, below one beginning of all paths, with their own form of errors.
 *
 * @param prefix such as {@code /api/}; {@code /} for what no other face has
 * @param errors for a client that takes HTML
 * @param plainErrors for any other
 */
public record Face(String prefix, List<Route> routes, ErrorForm errors, ErrorForm plainErrors) {
  private static final String HTML = "text/html";

  /** What tells a client that its request failed. */
  @FunctionalInterface
  public interface ErrorForm {
    Reply of(WebException error);
  }

  public Face {
    requireNonNull(prefix, "prefix");
    routes = List.copyOf(routes);
    requireNonNull(errors, "errors");
    requireNonNull(plainErrors, "plainErrors");
  }

  /** A face that has one form of errors. */
  public Face(String prefix, List<Route> routes, ErrorForm errors) {
    this(prefix, routes, errors, errors);
  }

  /** An error as a client takes it. */
  Reply error(WebException error, String accept) {
    Reply reply = (accept.contains(HTML) ? errors : plainErrors).of(error);
    for (Map.Entry<String, String> header : error.headers().entrySet()) {
      reply = reply.with(header.getKey(), header.getValue());
    }
    return reply;
  }
}
