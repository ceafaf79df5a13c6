package io.github.indicatorrefinery.io.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.net.URI;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where a model answers. It holds the name of the variable that has the key, never the key: it may
 * be written down and sent to other machines.
 *
 * @param url below which {@code /chat/completions} stands, such as {@code
 *     https://api.openai.com/v1}
 * @param model the name that the endpoint knows it by
 * @param keyVariable the environment variable with the API key; null where none is sent
 */
public record Endpoint(URI url, String model, @Nullable String keyVariable, Patience patience)
    implements Serializable {
  private static final long serialVersionUID = 1;

  private static final String COMPLETIONS = "/chat/completions";

  public Endpoint {
    requireNonNull(url, "url");
    requireNonNull(model, "model");
    requireNonNull(patience, "patience");
  }

  URI completions() {
    String base = url.toString();
    return URI.create(
        (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + COMPLETIONS);
  }
}
