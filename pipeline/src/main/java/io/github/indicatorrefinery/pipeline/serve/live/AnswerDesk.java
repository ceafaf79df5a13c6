package io.github.indicatorrefinery.pipeline.serve.live;

import io.github.indicatorrefinery.pipeline.ask.Asked;
import io.github.indicatorrefinery.pipeline.ask.AskedLog;
import io.github.indicatorrefinery.pipeline.ask.Inquiry;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The one way to an answer that all faces of a server share. Safe for concurrent use.
 *
 * <pre>{@code
 * Answered answered = desk.answer(Inquiry.of("How is the RSI calculated?"));
 * }</pre>
 */
public final class AnswerDesk {
  private final CurrentRun run;
  private final DeskWatch watch;
  private final @Nullable AskedLog log;

  /**
   * A desk.
   *
   * @param log of what is asked; null for none
   */
  public AnswerDesk(CurrentRun run, DeskWatch watch, @Nullable AskedLog log) {
    this.run = run;
    this.watch = watch;
    this.log = log;
  }

  /** What the run has on a question, without an answer. */
  public Asked search(Inquiry inquiry) throws InterruptedException {
    try (DeskVisit visit = visit(inquiry)) {
      return visit.asked();
    }
  }

  /** What the run has on a question, and the answer. */
  public Answered answer(Inquiry inquiry) throws InterruptedException {
    try (DeskVisit visit = visit(inquiry)) {
      return visit.answer();
    }
  }

  /** The same in two steps, for those who show what was found before the answer is there. */
  public DeskVisit visit(Inquiry inquiry) throws InterruptedException {
    return DeskVisit.begin(run.lease(), inquiry, watch, log);
  }
}
