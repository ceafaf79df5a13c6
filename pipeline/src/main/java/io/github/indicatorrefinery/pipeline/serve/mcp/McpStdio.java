package io.github.indicatorrefinery.pipeline.serve.mcp;

import io.github.indicatorrefinery.pipeline.serve.live.AnswerDesk;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** The tools over a pair of streams, as a program has them that another one starts. */
public final class McpStdio {
  private McpStdio() {}

  /** Serves until the input ends; nothing but the protocol goes to the output. */
  public static void serve(AnswerDesk desk, CurrentRun run, InputStream in, OutputStream out)
      throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    McpSyncServer server =
        McpServers.session(
            new StdioServerTransportProvider(McpServers.json(), new Watched(in, ended), out),
            desk,
            run);
    ended.await();
    server.closeGracefully();
  }

  /** Tells when there is no more. */
  private static final class Watched extends FilterInputStream {
    private final CountDownLatch ended;

    Watched(InputStream in, CountDownLatch ended) {
      super(in);
      this.ended = ended;
    }

    @Override
    public int read() throws IOException {
      return told(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return told(super.read(bytes, offset, length));
    }

    private int told(int read) {
      if (read < 0) {
        ended.countDown();
      }
      return read;
    }
  }
}
