package io.github.indicatorrefinery.pipeline.serve.api;

import io.github.indicatorrefinery.io.http.Face;
import io.github.indicatorrefinery.io.http.Reply;
import io.github.indicatorrefinery.io.http.Route;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.http.WebRequest;
import io.github.indicatorrefinery.io.json.AsciiJson;
import io.github.indicatorrefinery.pipeline.ask.AskedJson;
import io.github.indicatorrefinery.pipeline.ask.FeedbackLog;
import io.github.indicatorrefinery.pipeline.ask.FeedbackLog.Feedback;
import io.github.indicatorrefinery.pipeline.ask.Inquiry;
import io.github.indicatorrefinery.pipeline.serve.live.AnswerDesk;
import io.github.indicatorrefinery.pipeline.serve.live.Answered;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.github.indicatorrefinery.pipeline.serve.live.RunLease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What programs ask by the JSON that {@code ask --json} prints. */
public final class ApiFace {
  private static final String PREFIX = "/api/";

  private final AnswerDesk desk;
  private final CurrentRun run;
  private final @Nullable FeedbackLog feedback;

  private ApiFace(AnswerDesk desk, CurrentRun run, @Nullable FeedbackLog feedback) {
    this.desk = desk;
    this.run = run;
    this.feedback = feedback;
  }

  /** The face; without a log it takes no feedback. */
  public static Face of(AnswerDesk desk, CurrentRun run, @Nullable FeedbackLog feedback) {
    ApiFace api = new ApiFace(desk, run, feedback);
    return new Face(
        PREFIX,
        List.of(
            Route.get(PREFIX + "search", api::search),
            Route.post(PREFIX + "ask", api::ask),
            Route.get(PREFIX + "pairs/{id}", api::pair),
            Route.get(PREFIX + "indicators", api::indicators),
            Route.post(PREFIX + "feedback", api::feedback)),
        ErrorJson::of);
  }

  private Reply search(WebRequest request) throws WebException, InterruptedException {
    return Reply.json(AskedJson.hits(desk.search(AskInput.ofQuery(request))));
  }

  private Reply ask(WebRequest request) throws WebException, InterruptedException {
    Inquiry inquiry = AskInput.ofBody(request);
    if (request.accepts("text/event-stream")) {
      return Reply.events(events -> AskEvents.send(inquiry, desk, events));
    }
    Answered answered = desk.answer(inquiry);
    return Reply.json(AskedJson.of(answered.asked(), answered.answer()));
  }

  private Reply pair(WebRequest request) throws WebException, InterruptedException {
    String id = request.variable("id");
    try (RunLease lease = run.lease()) {
      return lease
          .read(opened -> PairLookup.find(id, opened))
          .map(pair -> Reply.json(AsciiJson.line(pair)))
          .orElseThrow(() -> WebException.notFound("no pair has this id"));
    }
  }

  private Reply indicators(WebRequest request) throws InterruptedException {
    try (RunLease lease = run.lease()) {
      return Reply.json(AsciiJson.line(lease.read(IndicatorList::of)));
    }
  }

  private Reply feedback(WebRequest request) throws WebException {
    if (feedback == null) {
      throw new WebException(
          404, "no_log", "this server keeps no feedback: it was started without --log");
    }
    Feedback said = FeedbackInput.of(request);
    try (RunLease lease = run.lease()) {
      feedback.add(said, lease.record().runId(), Instant.now());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Reply.empty(204);
  }
}
