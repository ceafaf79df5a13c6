package io.github.indicatorrefinery.io.http;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the route of a request. */
final class Faces {
  private final List<Face> faces;

  /** The faces, one of which has the prefix {@code /}. */
  Faces(List<Face> faces) {
    this.faces =
        faces.stream()
            .sorted(Comparator.comparingInt((Face face) -> face.prefix().length()).reversed())
            .toList();
    Set<String> seen = new LinkedHashSet<>();
    for (Face face : faces) {
      for (Route route : face.routes()) {
        if (!route.path().startsWith(face.prefix()) || !seen.add(route.method() + route.path())) {
          throw new IllegalArgumentException("route %s %s".formatted(route.method(), route.path()));
        }
      }
    }
  }

  /** A route, and what its path has at the named places. */
  record Found(Route route, Map<String, String> variables) {}

  /** The face of a path. */
  Face face(String path) {
    return faces.stream()
        .filter(face -> path.startsWith(face.prefix()))
        .findFirst()
        .orElse(faces.get(faces.size() - 1));
  }

  /**
   * The route of a request; that of GET answers HEAD too.
   *
   * @throws WebException 404 where no route has the path, 405 where none of them has the method
   */
  Found find(Face face, String method, RequestTarget target) throws WebException {
    String wanted = method.equals("HEAD") ? "GET" : method;
    Set<String> allowed = new TreeSet<>();
    for (Route route : face.routes()) {
      Optional<Map<String, String>> variables = route.variables(target.segments());
      if (variables.isPresent()) {
        if (route.method().equals(wanted)) {
          return new Found(route, variables.get());
        }
        allowed.add(route.method());
      }
    }
    if (allowed.isEmpty()) {
      throw WebException.notFound("there is nothing at this path");
    }
    throw new WebException(
        405,
        "method_not_allowed",
        "this path takes " + String.join(", ", allowed),
        Map.of("Allow", String.join(", ", allowed)));
  }
}
