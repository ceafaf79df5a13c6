package io.github.indicatorrefinery.pipeline.serve.page;

import io.github.indicatorrefinery.io.http.Reply;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.http.WebRequest;
import io.github.indicatorrefinery.pipeline.ask.Asked;
import io.github.indicatorrefinery.pipeline.ask.Inquiry;
import io.github.indicatorrefinery.pipeline.serve.api.AskInput;
import io.github.indicatorrefinery.pipeline.serve.live.AnswerDesk;
import io.github.indicatorrefinery.pipeline.serve.live.Answered;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.github.indicatorrefinery.pipeline.serve.live.RunLease;
import io.github.indicatorrefinery.pipeline.serve.page.rows.IndicatorRows;
import io.github.indicatorrefinery.pipeline.serve.page.view.AskForm;
import io.github.indicatorrefinery.pipeline.serve.page.view.CoverageMap;
import io.github.indicatorrefinery.pipeline.serve.page.view.FoundPairs;
import io.github.indicatorrefinery.pipeline.serve.page.view.IndicatorLine;
import io.github.indicatorrefinery.pipeline.serve.page.view.PageFrame;
import io.github.indicatorrefinery.pipeline.serve.page.view.TextPart;
import io.github.indicatorrefinery.pipeline.serve.page.view.TextParts;
import io.github.indicatorrefinery.transforms.retrieve.QuestionGate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The way in and the answer. Both are whole without scripts; with them the answer comes in pieces
 * from {@code /api/ask}, and what was found from here.
 */
final class AskPages {
  private final AnswerDesk desk;
  private final CurrentRun run;
  private final boolean keepsFeedback;

  AskPages(AnswerDesk desk, CurrentRun run, boolean keepsFeedback) {
    this.desk = desk;
    this.run = run;
    this.keepsFeedback = keepsFeedback;
  }

  /** What the run says of itself. */
  private record Run(String id, long kept, QuestionGate gate, List<IndicatorLine> indicators) {
    FoundPairs found(Asked asked) {
      return FoundPairs.of(asked, gate, indicators);
    }
  }

  private static Run run(RunLease lease) throws InterruptedException {
    return new Run(
        lease.record().runId(),
        lease.record().ledger().kept(),
        lease.gate(),
        lease.read(opened -> IndicatorRows.all(opened.database())));
  }

  /** The map of the catalog or, where there is a question, its answer. */
  Reply start(WebRequest request) throws WebException, InterruptedException {
    WebRequest filled = FilledForm.of(request);
    return filled.parameter("q").isPresent() ? answer(filled) : map();
  }

  private Reply map() throws InterruptedException {
    Run now;
    try (RunLease lease = run.lease()) {
      now = run(lease);
    }
    return PageTemplates.reply(
        200,
        "start",
        Map.of(
            "frame",
            new PageFrame("Ask", now.id(), keepsFeedback),
            "form",
            AskForm.empty(now.indicators()),
            "kept",
            now.kept(),
            "map",
            CoverageMap.of(now.indicators())));
  }

  private Reply answer(WebRequest request) throws WebException, InterruptedException {
    Inquiry inquiry = AskInput.ofQuery(request);
    Answered answered = desk.answer(inquiry);
    Asked asked;
    Run now;
    try (RunLease lease = run.lease()) {
      asked = nearestFirst(answered.asked(), inquiry, lease);
      now = run(lease);
    }
    Map<String, Object> values = new HashMap<>();
    values.put("frame", new PageFrame(asked.question(), now.id(), keepsFeedback));
    values.put("form", new AskForm(asked.question(), inquiry.filter(), now.indicators()));
    values.put("found", now.found(asked));
    values.put("answer", lines(answered));
    values.put("model", answered.answer() == null ? null : answered.answer().model());
    values.put("notes", answered.answer() == null ? List.of() : answered.answer().notes());
    return PageTemplates.reply(200, "ask", values);
  }

  /**
   * What was found or, where nothing of it is an answer, the questions that are nearest: their
   * order is by distance alone, for nobody needs their words any more. It is the same question
   * still, and not counted again.
   */
  private Asked nearestFirst(Asked asked, Inquiry inquiry, RunLease lease)
      throws InterruptedException {
    if (!asked.gate().isRefused() || asked.gate().distance() == null) {
      return asked;
    }
    Asked more = lease.ask(new Inquiry(inquiry.question(), inquiry.filter(), Inquiry.MOST_TOP));
    return new Asked(
        asked.question(), asked.gate(), NearestFirst.of(more.citations(), inquiry.top()));
  }

  private static List<List<TextPart>> lines(Answered answered) {
    return answered.answer() == null
        ? List.of()
        : TextParts.lines(answered.answer().text(), answered.asked().citations().size());
  }

  /**
   * What was found on a question, to be put into a page that is there. The page asks the desk for
   * the answer, which counts the question.
   */
  Reply found(WebRequest request) throws WebException, InterruptedException {
    Inquiry inquiry = AskInput.ofQuery(FilledForm.of(request));
    try (RunLease lease = run.lease()) {
      Asked asked = nearestFirst(lease.ask(inquiry), inquiry, lease);
      return PageTemplates.reply(200, "part/found", Map.of("found", run(lease).found(asked)));
    }
  }
}
