package io.github.indicatorrefinery.io.http;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Refuses a request whose end a proxy could see elsewhere than this server does (RFC 9112, 11.2).
 * The connection is closed: what follows on it may be anything.
 */
final class FramingCheck implements RequestCheck {
  private static final List<String> ONCE =
      List.of(
          "Host", "Content-Length", "Transfer-Encoding", "Content-Type", "Authorization", "Origin");

  /** The JDK's server takes a sign too, which a proxy may not; 18 digits are always a long. */
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private static final int MOST_HEADERS = 64;
  private static final int MOST_HEADER_CHARS = 32_768;

  @Override
  public void check(Arrival request) throws WebException {
    requireSmall(request.headers());
    for (String name : ONCE) {
      List<String> values = request.headers().get(name);
      if (values != null && values.size() > 1) {
        throw refused("the header %s stands twice".formatted(name));
      }
    }
    String length = request.headers().getFirst("Content-Length");
    if (length != null && !LENGTH.matcher(length).matches()) {
      throw refused("the length of the body is no number");
    }
    String coding = request.headers().getFirst("Transfer-Encoding");
    if (coding != null) {
      if (length != null) {
        throw refused("a body has either a length or a transfer coding");
      }
      if (!coding.equals("chunked")) {
        throw refused("the transfer coding is not chunked");
      }
    }
  }

  /** The JDK's server has such a limit for the process, which another server may have set first. */
  private static void requireSmall(Headers headers) throws WebException {
    long chars =
        headers.entrySet().stream()
            .mapToLong(
                header ->
                    header.getKey().length()
                        + header.getValue().stream().mapToLong(String::length).sum())
            .sum();
    if (headers.size() > MOST_HEADERS || chars > MOST_HEADER_CHARS) {
      throw new WebException(
          431, "headers_too_large", "the headers are too large", Map.of("Connection", "close"));
    }
  }

  private static WebException refused(String message) {
    return new WebException(400, "bad_request", message, Map.of("Connection", "close"));
  }
}
