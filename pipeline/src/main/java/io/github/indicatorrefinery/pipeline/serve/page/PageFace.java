package io.github.indicatorrefinery.pipeline.serve.page;

import io.github.indicatorrefinery.io.http.Face;
import io.github.indicatorrefinery.io.http.Reply;
import io.github.indicatorrefinery.io.http.Route;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.http.WebRequest;
import io.github.indicatorrefinery.pipeline.page.Html;
import io.github.indicatorrefinery.pipeline.serve.live.AnswerDesk;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.github.indicatorrefinery.pipeline.serve.live.RunLease;
import java.util.List;

/** The pages for people. */
public final class PageFace {
  private final AnswerDesk desk;
  private final CurrentRun run;

  private PageFace(AnswerDesk desk, CurrentRun run) {
    this.desk = desk;
    this.run = run;
  }

  public static Face of(AnswerDesk desk, CurrentRun run) {
    PageFace pages = new PageFace(desk, run);
    return new Face(
        "/",
        List.of(
            Route.get("/", pages::start),
            Route.get(StaticFiles.PREFIX + "{file}", StaticFiles::answer)),
        PageFace::error);
  }

  private Reply start(WebRequest request) throws WebException, InterruptedException {
    try (RunLease lease = run.lease()) {
      return Reply.html(
          200,
          "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Indicator Refinery</title>"
              + "<link rel=\"stylesheet\" href=\"/static/page.css\"></head><body><main><h1>Indicator Refinery</h1><p>"
              + Html.escape(lease.record().runId())
              + "</p></main></body></html>\n");
    }
  }

  private static Reply error(WebException error) {
    return Reply.html(
        error.status(),
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Indicator Refinery</title></head><body><main><p>"
            + Html.escape(error.getMessage())
            + "</p></main></body></html>\n");
  }
}
