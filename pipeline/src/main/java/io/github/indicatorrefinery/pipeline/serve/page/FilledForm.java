package io.github.indicatorrefinery.pipeline.serve.page;

import io.github.indicatorrefinery.io.http.WebRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request as it was meant: a form sends what nobody filled in as an empty text. */
final class FilledForm {
  private FilledForm() {}

  static WebRequest of(WebRequest request) {
    Map<String, List<String>> filled = new TreeMap<>();
    request
        .parameters()
        .forEach(
            (name, values) -> {
              List<String> left = values.stream().filter(value -> !value.isBlank()).toList();
              if (!left.isEmpty()) {
                filled.put(name, left);
              }
            });
    return new WebRequest(
        request.method(),
        request.path(),
        request.client(),
        request.variables(),
        filled,
        request.headers(),
        request.body());
  }
}
