package io.github.indicatorrefinery.pipeline.serve.api;

import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.http.WebRequest;
import io.github.indicatorrefinery.pipeline.ask.AskFilter;
import io.github.indicatorrefinery.pipeline.ask.Inquiry;
import java.util.List;
import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Reads what is asked from a request. */
public final class AskInput {
  private AskInput() {}

  /** The body of a question. */
  private record Body(
      @Nullable String question,
      @Nullable Integer top,
      @Nullable List<String> indicators,
      @Nullable List<String> tiers,
      @Nullable Boolean withoutFlags) {
    Inquiry inquiry() {
      return new Inquiry(
          question == null ? "" : question,
          new AskFilter(list(indicators), list(tiers), Boolean.TRUE.equals(withoutFlags)),
          top == null ? Inquiry.DEFAULT_TOP : top);
    }

    private static List<String> list(@Nullable List<String> given) {
      if (given == null) {
        return List.of();
      }
      if (given.stream().anyMatch(Objects::isNull)) {
        throw new IllegalArgumentException("indicators and tiers are lists of texts");
      }
      return given;
    }
  }

  /** Of a query: {@code q}, {@code top}, {@code indicator} and {@code tier} any number of times. */
  public static Inquiry ofQuery(WebRequest request) throws WebException {
    try {
      return new Inquiry(
          request.parameter("q").orElse(""),
          new AskFilter(
              request.all("indicator"),
              request.all("tier"),
              request.parameter("without_flags").orElse("false").equals("true")),
          request.parameter("top").map(Integer::parseInt).orElse(Inquiry.DEFAULT_TOP));
    } catch (NumberFormatException e) {
      throw WebException.badRequest("top is a whole number from 1 to " + Inquiry.MOST_TOP);
    } catch (IllegalArgumentException e) {
      throw WebException.badRequest(e.getMessage());
    }
  }

  /** Of a body of JSON. */
  public static Inquiry ofBody(WebRequest request) throws WebException {
    try {
      return JsonBody.of(request, Body.class).inquiry();
    } catch (IllegalArgumentException e) {
      throw WebException.badRequest(e.getMessage());
    }
  }
}
