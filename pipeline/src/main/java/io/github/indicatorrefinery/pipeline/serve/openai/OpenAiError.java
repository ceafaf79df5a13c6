package io.github.indicatorrefinery.pipeline.serve.openai;

import io.github.indicatorrefinery.io.http.Reply;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.json.AsciiJson;
import org.checkerframework.checker.nullness.qual.Nullable;

/** How that API tells of an error. */
final class OpenAiError {
  private OpenAiError() {}

  private record Document(Told error) {}

  private record Told(String message, String type, @Nullable String param, @Nullable String code) {}

  static Reply of(WebException error) {
    return Reply.json(
        error.status(),
        AsciiJson.line(
            new Document(new Told(error.getMessage(), type(error.status()), null, error.code()))));
  }

  private static String type(int status) {
    return switch (status) {
      case 401 -> "authentication_error";
      case 403 -> "permission_error";
      case 429 -> "rate_limit_error";
      default -> status < 500 ? "invalid_request_error" : "server_error";
    };
  }
}
