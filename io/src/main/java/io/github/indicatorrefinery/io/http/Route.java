package io.github.indicatorrefinery.io.http;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What answers requests of one method to one path.
 *
 * <pre>{@code
 * Route.get("/api/pairs/{id}", request -> Reply.json(pair(request.variable("id"))));
 * }</pre>
 *
 * @param path with a name in braces for each segment that may be anything but empty
 */
public record Route(String method, String path, Handler handler) {
  /** What makes an answer. An error is rendered by the face that the route belongs to. */
  @FunctionalInterface
  public interface Handler {
    Reply answer(WebRequest request) throws WebException, InterruptedException;
  }

  public Route {
    requireNonNull(method, "method");
    requireNonNull(path, "path");
    requireNonNull(handler, "handler");
  }

  public static Route get(String path, Handler handler) {
    return new Route("GET", path, handler);
  }

  public static Route post(String path, Handler handler) {
    return new Route("POST", path, handler);
  }

  /** What stands at the named places; empty where this is another path. */
  Optional<Map<String, String>> variables(List<String> segments) {
    List<String> own = segments(path);
    if (own.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < own.size(); i++) {
      String place = own.get(i);
      String found = segments.get(i);
      if (place.startsWith("{")) {
        if (found.isEmpty()) {
          return Optional.empty();
        }
        variables.put(place.substring(1, place.length() - 1), found);
      } else if (!place.equals(found)) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  private static List<String> segments(String path) {
    return new ArrayList<>(List.of(path.substring(1).split("/", -1)));
  }
}
