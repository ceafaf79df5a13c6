package io.github.indicatorrefinery.pipeline.serve.api;

import io.github.indicatorrefinery.io.http.Face;
import io.github.indicatorrefinery.io.http.Reply;
import io.github.indicatorrefinery.io.http.Route;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.http.WebRequest;
import io.github.indicatorrefinery.pipeline.ask.AskedJson;
import io.github.indicatorrefinery.pipeline.ask.Inquiry;
import io.github.indicatorrefinery.pipeline.serve.live.AnswerDesk;
import io.github.indicatorrefinery.pipeline.serve.live.Answered;
import java.util.List;

/** What programs ask by the JSON that {@code ask --json} prints. */
public final class ApiFace {
  private static final String PREFIX = "/api/";

  private final AnswerDesk desk;

  private ApiFace(AnswerDesk desk) {
    this.desk = desk;
  }

  public static Face of(AnswerDesk desk) {
    ApiFace api = new ApiFace(desk);
    return new Face(
        PREFIX,
        List.of(
            Route.get(PREFIX + "search", api::search), Route.post(PREFIX + "ask", api::ask)),
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
}
