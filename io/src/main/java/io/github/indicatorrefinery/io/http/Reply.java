package io.github.indicatorrefinery.io.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param headers besides those that every answer has, which they replace
 * @param length of the content in bytes; {@link #STREAMED} where it is not known
 */
public record Reply(
    int status, String contentType, Map<String, String> headers, long length, Content content) {
  /** The length of what is written as it comes. */
  public static final long STREAMED = -1;

  private static final String JSON = "application/json; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String EVENTS = "text/event-stream; charset=utf-8";

  /** What writes the content of an answer. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException, InterruptedException;
  }

  public Reply {
    requireNonNull(contentType, "contentType");
    headers = Map.copyOf(headers);
    requireNonNull(content, "content");
  }

  public static Reply json(String json) {
    return json(200, json);
  }

  public static Reply json(int status, String json) {
    return text(status, JSON, json);
  }

  public static Reply html(int status, String html) {
    return text(status, HTML, html);
  }

  public static Reply text(int status, String contentType, String text) {
    return bytes(status, contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply bytes(int status, String contentType, byte[] bytes) {
    return new Reply(status, contentType, Map.of(), bytes.length, out -> out.write(bytes));
  }

  /** An answer without content. */
  public static Reply empty(int status) {
    return bytes(status, "text/plain; charset=utf-8", new byte[0]);
  }

  /** Server-sent events, each of which goes out as soon as it was written. */
  public static Reply events(EventContent content) {
    return new Reply(200, EVENTS, Map.of(), STREAMED, out -> content.writeTo(new EventStream(out)));
  }

  /** What writes events. */
  @FunctionalInterface
  public interface EventContent {
    void writeTo(EventStream events) throws IOException, InterruptedException;
  }

  /** This answer with one more header. */
  public Reply with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Reply(status, contentType, more, length, content);
  }
}
