package io.github.indicatorrefinery.pipeline.serve;

import io.github.indicatorrefinery.io.http.Face;
import io.github.indicatorrefinery.io.http.HttpLimits;
import io.github.indicatorrefinery.io.http.Reply;
import io.github.indicatorrefinery.io.http.Route;
import io.github.indicatorrefinery.io.http.ServerAddress;
import io.github.indicatorrefinery.io.http.WebServer;
import io.github.indicatorrefinery.pipeline.ask.AskedLog;
import io.github.indicatorrefinery.pipeline.ask.FeedbackLog;
import io.github.indicatorrefinery.pipeline.serve.api.ApiFace;
import io.github.indicatorrefinery.pipeline.serve.api.ErrorJson;
import io.github.indicatorrefinery.pipeline.serve.live.AnswerDesk;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.github.indicatorrefinery.pipeline.serve.mcp.McpFace;
import io.github.indicatorrefinery.pipeline.serve.openai.OpenAiFace;
import io.github.indicatorrefinery.pipeline.serve.page.PageFace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** All faces of the server on one run. */
public final class RefineryServer {
  private RefineryServer() {}

  /**
   * Starts the server; whoever starts it closes it before the run.
   *
   * @param log of what is asked; null for none
   */
  public static WebServer start(
      CurrentRun run, ServerAddress address, HttpLimits limits, @Nullable AskedLog log, @Nullable FeedbackLog feedback)
      throws IOException {
    ServerWatch watch = new ServerWatch();
    AnswerDesk desk = new AnswerDesk(run, watch, log);
    Face pages = PageFace.of(desk, run);
    List<Route> root = new ArrayList<>(pages.routes());
    root.add(Route.get(WebServer.HEALTH, request -> Reply.json("{\"status\":\"ok\"}")));
    return WebServer.start(
        address,
        limits,
        List.of(ApiFace.of(desk, run, feedback), OpenAiFace.of(desk, run), McpFace.of(desk, run), new Face("/", root, pages.errors())),
        watch);
  }
}
