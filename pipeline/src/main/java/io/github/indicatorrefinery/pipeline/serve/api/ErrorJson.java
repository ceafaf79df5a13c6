package io.github.indicatorrefinery.pipeline.serve.api;

import io.github.indicatorrefinery.io.http.Reply;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.json.AsciiJson;

/** How an error looks: {@code {"error": {"code": …, "message": …}}}. */
public final class ErrorJson {
  private ErrorJson() {}

  private record Document(Told error) {}

  private record Told(String code, String message) {}

  public static Reply of(WebException error) {
    return Reply.json(
        error.status(), AsciiJson.line(new Document(new Told(error.code(), error.getMessage()))));
  }
}
