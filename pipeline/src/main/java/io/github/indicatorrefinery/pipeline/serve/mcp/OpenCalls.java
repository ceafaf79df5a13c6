package io.github.indicatorrefinery.pipeline.serve.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Messages of JSON-RPC on their way in and out, a line each. The SDK stops reading at a line that
 * is no message, and drops requests without an answer when the input ends; so such a line is
 * answered here, and the input ends for it when all requests are answered. Safe for concurrent use.
 */
final class OpenCalls {
  private static final int END_OF_LINE = '\n';

  private static final String NO_JSON =
      """
      {"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"the line is no JSON"}}
      """;

  private static final String NO_MESSAGE =
      """
      {"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"the line is no message of JSON-RPC"}}
      """;

  private final Set<JsonNode> open = new HashSet<>();
  private final Lines out;
  private final Duration patience;
  private boolean ended;

  /**
   * No calls yet.
   *
   * @param patience with those that are open when the input ends
   */
  OpenCalls(OutputStream out, Duration patience) {
    this.out = new Lines(out);
    this.patience = patience;
  }

  /** The input as the SDK should see it. */
  InputStream in(InputStream in) {
    return new Messages(in);
  }

  /** The output, on which answers are seen. */
  OutputStream out() {
    return out;
  }

  /** Waits until the input has ended and no call is open. */
  synchronized void awaitEnd() throws InterruptedException {
    while (!ended) {
      wait();
    }
  }

  /** Whether a line is for the SDK. */
  private boolean isMessage(String line) throws IOException {
    Optional<RpcMessage> message;
    try {
      message = RpcMessage.of(line);
    } catch (JsonProcessingException e) {
      out.tell(NO_JSON);
      return false;
    }
    if (message.isEmpty()) {
      out.tell(NO_MESSAGE);
      return false;
    }
    if (message.get().asks() && message.get().id() != null) {
      synchronized (this) {
        open.add(message.get().id());
      }
    }
    return true;
  }

  private synchronized void went(String line) throws IOException {
    Optional<RpcMessage> message = RpcMessage.of(line);
    if (message.isPresent() && !message.get().asks() && open.remove(message.get().id())) {
      notifyAll();
    }
  }

  private synchronized void end() {
    long latest = System.nanoTime() + patience.toNanos();
    try {
      for (long left = patience.toNanos();
          !open.isEmpty() && left > 0;
          left = latest - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended = true;
    notifyAll();
  }

  /** Reads line by line, and passes on those that are messages. */
  private final class Messages extends InputStream {
    private final BufferedReader lines;
    private byte[] line = {};
    private int at;

    Messages(InputStream in) {
      this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        if (at == line.length && !readMessage()) {
          end();
          return -1;
        }
      } catch (IOException | RuntimeException e) {
        end();
        throw e;
      }
      int read = Math.min(length, line.length - at);
      System.arraycopy(line, at, bytes, offset, read);
      at += read;
      return read;
    }

    /** Reads up to the next message; false where there is none. */
    private boolean readMessage() throws IOException {
      for (String next = lines.readLine(); next != null; next = lines.readLine()) {
        if (!next.isBlank() && isMessage(next)) {
          line = (next + "\n").getBytes(StandardCharsets.UTF_8);
          at = 0;
          return true;
        }
      }
      return false;
    }
  }

  /** Writes whole lines, one writer at a time. */
  private final class Lines extends FilterOutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(OutputStream out) {
      super(out);
    }

    /** Writes a line that stands in no other. */
    synchronized void tell(String whole) throws IOException {
      out.write(whole.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
      for (int i = offset; i < offset + length; i++) {
        line.write(bytes[i]);
        if (bytes[i] == END_OF_LINE) {
          byte[] whole = line.toByteArray();
          line.reset();
          out.write(whole);
          out.flush();
          went(new String(whole, StandardCharsets.UTF_8));
        }
      }
    }
  }
}
