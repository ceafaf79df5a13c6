package io.github.indicatorrefinery.io.http;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that passed all checks.
 *
 * @param client whose token it has, or the address that it came from
 * @param variables what stands at the places of a route's path that have names
 * @param parameters of the query, decoded
 * @param headers by their names in lower case
 * @param body in full; empty where there is none
 */
public record WebRequest(
    String method,
    String path,
    String client,
    Map<String, String> variables,
    Map<String, List<String>> parameters,
    Map<String, String> headers,
    String body) {
  private static final String JSON = "application/json";

  public WebRequest {
    requireNonNull(method, "method");
    requireNonNull(path, "path");
    requireNonNull(client, "client");
    variables = Map.copyOf(variables);
    parameters = Map.copyOf(parameters);
    headers = Map.copyOf(headers);
    requireNonNull(body, "body");
  }

  /** What stands at a named place of the path. */
  public String variable(String name) {
    return requireNonNull(variables.get(name), name);
  }

  /** The first value of a parameter of the query. */
  public Optional<String> parameter(String name) {
    return all(name).stream().findFirst();
  }

  /** All values of a parameter of the query. */
  public List<String> all(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /** A header by its name, which may be written in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether the client says that it takes this type of content. */
  public boolean accepts(String type) {
    return header("accept").orElse("").toLowerCase(Locale.ROOT).contains(type);
  }

  /**
   * The body as text, where it is said to be JSON: no form of another site can say that.
   *
   * @throws WebException 415 where it is not
   */
  public String json() throws WebException {
    String type = header("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.split(";", 2)[0].strip().equals(JSON)) {
      throw new WebException(
          415, "unsupported_media_type", "the content type has to be application/json");
    }
    return body;
  }
}
