package io.github.indicatorrefinery.pipeline.serve;

import io.github.indicatorrefinery.io.http.Face;
import io.github.indicatorrefinery.io.http.HttpLimits;
import io.github.indicatorrefinery.io.http.Reply;
import io.github.indicatorrefinery.io.http.Route;
import io.github.indicatorrefinery.io.http.ServerAddress;
import io.github.indicatorrefinery.io.http.WebServer;
import io.github.indicatorrefinery.pipeline.serve.api.ApiFace;
import io.github.indicatorrefinery.pipeline.serve.api.ErrorJson;
import io.github.indicatorrefinery.pipeline.serve.api.OpenApi;
import io.github.indicatorrefinery.pipeline.serve.live.AnswerDesk;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.github.indicatorrefinery.pipeline.serve.live.RunLease;
import io.github.indicatorrefinery.pipeline.serve.live.ServerLogs;
import io.github.indicatorrefinery.pipeline.serve.mcp.McpFace;
import io.github.indicatorrefinery.pipeline.serve.metrics.ServerMetrics;
import io.github.indicatorrefinery.pipeline.serve.openai.OpenAiFace;
import io.github.indicatorrefinery.pipeline.serve.page.PageFace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All faces of the server on one run. */
public final class RefineryServer {
  private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private RefineryServer() {}

  /** Starts the server; whoever starts it closes it before the run. */
  public static WebServer start(
      CurrentRun run,
      ServerAddress address,
      HttpLimits limits,
      ServerLogs logs,
      ServerMetrics metrics)
      throws IOException {
    return WebServer.start(address, limits, faces(run, logs, metrics), metrics);
  }

  /** All of them, in no order. */
  static List<Face> faces(CurrentRun run, ServerLogs logs, ServerMetrics metrics) {
    AnswerDesk desk = new AnswerDesk(run, metrics, logs.asked());
    Face pages = PageFace.of(desk, run, logs.feedback() != null);
    List<Route> root = new ArrayList<>(pages.routes());
    root.add(Route.get(WebServer.HEALTH, request -> Reply.json("{\"status\":\"ok\"}")));
    root.add(Route.get("/metrics", request -> metrics(run, metrics)));
    root.add(Route.get("/openapi.json", request -> Reply.json(OpenApi.document())));
    return List.of(
        ApiFace.of(desk, run, logs.feedback()),
        OpenAiFace.of(desk, run),
        McpFace.of(desk, run),
        new Face("/", root, pages.errors(), ErrorJson::of));
  }

  private static Reply metrics(CurrentRun run, ServerMetrics metrics) {
    try (RunLease lease = run.lease()) {
      return Reply.text(200, METRICS_TYPE, metrics.text(lease.record()));
    }
  }
}
