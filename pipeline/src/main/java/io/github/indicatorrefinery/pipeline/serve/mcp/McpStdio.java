package io.github.indicatorrefinery.pipeline.serve.mcp;

import io.github.indicatorrefinery.pipeline.serve.live.AnswerDesk;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.InputStream;
import java.io.OutputStream;

/** The tools over a pair of streams, as a program has them that another one starts. */
public final class McpStdio {
  private McpStdio() {}

  /** Serves until the input ends; nothing but the protocol goes to the output. */
  public static void serve(AnswerDesk desk, CurrentRun run, InputStream in, OutputStream out)
      throws InterruptedException {
    OpenCalls calls = new OpenCalls(out, McpServers.TIMEOUT);
    McpSyncServer server =
        McpServers.session(
            new StdioServerTransportProvider(McpServers.json(), calls.in(in), calls.out()),
            desk,
            run);
    calls.awaitEnd();
    server.closeGracefully();
  }
}
