package io.github.indicatorrefinery.io.http;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** A request that is not answered as it was meant; the message is for whoever sent it. */
public final class WebException extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final transient Map<String, String> headers;

  /**
   * A refusal.
   *
   * @param status of HTTP
   * @param code a word for programs
   * @param headers of the answer, by their names
   */
  public WebException(int status, String code, String message, Map<String, String> headers) {
    super(requireNonNull(message, "message"));
    this.status = status;
    this.code = requireNonNull(code, "code");
    this.headers = Map.copyOf(headers);
  }

  public WebException(int status, String code, String message) {
    this(status, code, message, Map.of());
  }

  /** A request that cannot be understood; 400. */
  public static WebException badRequest(String message) {
    return new WebException(400, "bad_request", message);
  }

  /** What is asked for is not there; 404. */
  public static WebException notFound(String message) {
    return new WebException(404, "not_found", message);
  }

  /**
   * One too many; 429.
   *
   * @param seconds after which it may come again
   */
  public static WebException tooMany(String message, long seconds) {
    return new WebException(
        429, "too_many_requests", message, Map.of("Retry-After", String.valueOf(seconds)));
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
