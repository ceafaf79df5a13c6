package io.github.indicatorrefinery.pipeline.serve.page;

import io.github.indicatorrefinery.io.http.Face;
import io.github.indicatorrefinery.io.http.Reply;
import io.github.indicatorrefinery.io.http.Route;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.pipeline.serve.live.AnswerDesk;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.github.indicatorrefinery.pipeline.serve.page.view.PageFrame;
import java.util.List;
import java.util.Map;

/** The pages for people, by their addresses. */
public final class PageFace {
  private PageFace() {}

  /**
   * The face.
   *
   * @param keepsFeedback whether readers may say what they hold of answers
   */
  public static Face of(AnswerDesk desk, CurrentRun run, boolean keepsFeedback) {
    AskPages ask = new AskPages(desk, run, keepsFeedback);
    DatasetPages dataset = new DatasetPages(run, keepsFeedback);
    return new Face(
        "/",
        List.of(
            Route.get("/", ask::start),
            Route.get("/found", ask::found),
            Route.get("/indicators", dataset::indicators),
            Route.get("/indicators/{slug}", dataset::indicator),
            Route.get("/pairs/{id}", dataset::pair),
            Route.get("/search", dataset::search),
            Route.get(StaticFiles.PREFIX + "{file}", StaticFiles::answer)),
        PageFace::error);
  }

  private static Reply error(WebException error) {
    String title = error.status() == 404 ? "Not here" : "That did not work";
    return PageTemplates.reply(
        error.status(),
        "error",
        Map.of("frame", new PageFrame(title, "", false), "message", error.getMessage()));
  }
}
