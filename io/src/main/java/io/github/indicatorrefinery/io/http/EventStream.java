package io.github.indicatorrefinery.io.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Server-sent events, as the HTML standard has them. Not safe for concurrent use. */
public final class EventStream {
  private final OutputStream out;

  EventStream(OutputStream out) {
    this.out = out;
  }

  /** Sends data without a name; each line is one of its own. */
  public void send(String data) throws IOException {
    write(lines(data));
  }

  /** Sends data under a name. */
  public void send(String event, String data) throws IOException {
    write("event: " + event + "\n" + lines(data));
  }

  private static String lines(String data) {
    StringBuilder lines = new StringBuilder();
    data.lines().forEach(line -> lines.append("data: ").append(line).append('\n'));
    return lines.toString();
  }

  private void write(String event) throws IOException {
    out.write((event + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
