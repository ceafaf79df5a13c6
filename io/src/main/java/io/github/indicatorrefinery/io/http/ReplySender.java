package io.github.indicatorrefinery.io.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** Sends replies, with safe headers. */
final class ReplySender {
  private ReplySender() {}

  /** Sends a reply and ends the exchange; the status goes back. */
  static int send(Reply reply, HttpExchange exchange) throws IOException, InterruptedException {
    Map<String, String> headers = new HashMap<>(SafeHeaders.ALL);
    headers.put("Content-Type", reply.contentType());
    headers.putAll(reply.headers());
    headers.forEach(exchange.getResponseHeaders()::set);
    // The JDK's server takes -1 for no content, and 0 for content of a length that is not known.
    if (exchange.getRequestMethod().equals("HEAD") || reply.length() == 0) {
      exchange.sendResponseHeaders(reply.status(), -1);
      return reply.status();
    }
    exchange.sendResponseHeaders(
        reply.status(), reply.length() == Reply.STREAMED ? 0 : reply.length());
    try (OutputStream out = exchange.getResponseBody()) {
      reply.content().writeTo(out);
    }
    return reply.status();
  }
}
