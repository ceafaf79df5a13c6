package io.github.indicatorrefinery.pipeline.serve.metrics;

import io.github.indicatorrefinery.io.http.RequestWatch;
import io.github.indicatorrefinery.io.model.ChatException;
import io.github.indicatorrefinery.io.model.ChatRequest;
import io.github.indicatorrefinery.io.model.ReplyListener;
import io.github.indicatorrefinery.pipeline.ask.AskedModel;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.pipeline.serve.live.Answered;
import io.github.indicatorrefinery.pipeline.serve.live.DeskWatch;
import io.github.indicatorrefinery.transforms.retrieve.GateDecision;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Counts what a server does, and tells it as Prometheus reads it (text format 0.0.4). Nothing of a
 * question is in it. Safe for concurrent use.
 */
public final class ServerMetrics implements RequestWatch, DeskWatch {
  private final LabelledCounts requests =
      new LabelledCounts("refinery_http_requests_total", "Requests that were answered.");
  private final Seconds latency =
      new Seconds(
          "refinery_http_request_duration_seconds",
          "From the header of a request to the end of its answer.");
  private final LabelledCounts gate =
      new LabelledCounts("refinery_gate_decisions_total", "What the gate said of questions.");
  private final LabelledCounts answers =
      new LabelledCounts("refinery_answers_total", "Questions answered, by what answered them.");
  private final LabelledCounts calls =
      new LabelledCounts("refinery_model_calls_total", "Calls of the model, by their outcome.");
  private final Seconds callSeconds =
      new Seconds("refinery_model_call_duration_seconds", "What the model took for a call.");
  private final BiConsumer<String, Exception> failures;

  /**
   * Counters at zero.
   *
   * @param failures is told what failed, and which route it was
   */
  public ServerMetrics(BiConsumer<String, Exception> failures) {
    this.failures = failures;
  }

  @Override
  public void answered(String route, int status, long nanos) {
    requests.count("route=\"%s\",status=\"%d\"".formatted(route, status));
    latency.took("route=\"%s\"".formatted(route), nanos);
  }

  @Override
  public void failed(String route, Exception failure) {
    failures.accept(route, failure);
  }

  @Override
  public void searched(GateDecision decision) {
    gate.count(
        "band=\"%s\",reason=\"%s\""
            .formatted(
                decision.band().label(),
                decision.reason() == null ? "" : decision.reason().label()));
  }

  @Override
  public void answered(Answered answered) {
    String by = "nobody";
    if (answered.answer() != null) {
      by = answered.answer().model() == null ? "pairs" : "model";
    }
    answers.count("by=\"%s\"".formatted(by));
  }

  /** The same model, its calls counted. */
  public AskedModel counted(AskedModel model) {
    return (request, listener) -> ask(model, request, listener);
  }

  private String ask(AskedModel model, ChatRequest request, @Nullable ReplyListener listener)
      throws ChatException, InterruptedException {
    long begun = System.nanoTime();
    String outcome = "interrupted";
    try {
      String reply = model.ask(request, listener);
      outcome = "replied";
      return reply;
    } catch (ChatException e) {
      outcome = e.reason().label();
      throw e;
    } finally {
      calls.count("outcome=\"%s\"".formatted(outcome));
      callSeconds.took("", System.nanoTime() - begun);
    }
  }

  /** All of it. */
  public String text(RunRecord run) {
    StringBuilder text = new StringBuilder();
    writeTo(text);
    gauge("refinery_run_pairs", "Pairs of the run that is served.", run.ledger().kept(), text);
    Runtime process = Runtime.getRuntime();
    gauge(
        "refinery_heap_used_bytes",
        "Heap in use, garbage included.",
        process.totalMemory() - process.freeMemory(),
        text);
    gauge("refinery_heap_max_bytes", "The most that the heap may be.", process.maxMemory(), text);
    return text.toString();
  }

  /** What is counted. */
  void writeTo(StringBuilder text) {
    requests.write(text);
    latency.write(text);
    gate.write(text);
    answers.write(text);
    calls.write(text);
    callSeconds.write(text);
  }

  private static void gauge(String name, String help, long value, StringBuilder text) {
    text.append("# HELP %s %s\n# TYPE %s gauge\n%s %d\n".formatted(name, help, name, name, value));
  }
}
