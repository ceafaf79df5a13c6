package io.github.indicatorrefinery.pipeline.serve.api;

import io.github.indicatorrefinery.io.http.EventStream;
import io.github.indicatorrefinery.io.json.AsciiJson;
import io.github.indicatorrefinery.pipeline.ask.AnswerPieces;
import io.github.indicatorrefinery.pipeline.ask.AskedJson;
import io.github.indicatorrefinery.pipeline.ask.Inquiry;
import io.github.indicatorrefinery.pipeline.serve.live.AnswerDesk;
import io.github.indicatorrefinery.pipeline.serve.live.Answered;
import io.github.indicatorrefinery.pipeline.serve.live.DeskVisit;
import java.io.IOException;

/**
 * A question as events: {@code found}, with gate and hits, as soon as they are there; {@code delta}
 * for each piece of the answer; {@code done}, with all of it as one document. An answer is sent
 * when it is whole, for its citations are checked before anybody reads them.
 */
final class AskEvents {
  private AskEvents() {}

  private record Delta(String text) {}

  static void send(Inquiry inquiry, AnswerDesk desk, EventStream events)
      throws IOException, InterruptedException {
    try (DeskVisit visit = desk.visit(inquiry)) {
      events.send("found", AskedJson.hits(visit.asked()));
      Answered answered = visit.answer();
      if (answered.answer() != null) {
        for (String piece : AnswerPieces.of(answered.answer().text())) {
          events.send("delta", AsciiJson.line(new Delta(piece)));
        }
      }
      events.send("done", AskedJson.of(answered.asked(), answered.answer()));
    }
  }
}
