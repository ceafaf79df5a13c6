package io.github.indicatorrefinery.pipeline.serve.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The description of the server's interfaces in OpenAPI 3.1. */
public final class OpenApi {
  private static final String FILE = "openapi.json";

  private OpenApi() {}

  public static String document() {
    try (InputStream file = OpenApi.class.getResourceAsStream(FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
