package io.github.indicatorrefinery.pipeline.cli.research;

import io.github.indicatorrefinery.pipeline.cli.terminal.ProgressLine;
import io.github.indicatorrefinery.pipeline.model.research.CompletionReport;
import io.github.indicatorrefinery.pipeline.model.research.ModelResearch;
import io.github.indicatorrefinery.pipeline.model.research.ResearchEnd;
import io.github.indicatorrefinery.pipeline.run.report.OneLine;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * A research that somebody looks on: it shows how far it is, and ends well when it is stopped.
 *
 * @param end why it asks no more
 * @param report of all that is answered by now, which is written
 */
public record ResearchWork(ResearchEnd end, CompletionReport report) {
  private static final int MOST_QUOTED_CHARS = 200;

  /** What is told once the research is written, before the process may end. */
  @FunctionalInterface
  public interface Teller {
    void tell(ResearchWork work);
  }

  /** Asks, writes and has it told; whoever ends the process waits for all three. */
  public static ResearchWork of(ModelResearch research, PrintWriter err, Teller teller)
      throws IOException {
    StoppedByUser stopped = StoppedByUser.calls(research::stop);
    try {
      ResearchEnd end = ask(research, err);
      ResearchWork work = new ResearchWork(end, research.publish());
      teller.tell(work);
      return work;
    } finally {
      stopped.close();
    }
  }

  private static ResearchEnd ask(ModelResearch research, PrintWriter err) throws IOException {
    ProgressLine progress = new ProgressLine(err);
    try {
      return research.ask(
          so ->
              progress.show(
                  seconds ->
                      TerminalText.of(
                          String.format(Locale.ROOT, "%s, %.0f s", so.text(), seconds))));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      research.stop();
      return ResearchEnd.STOPPED;
    } finally {
      progress.end();
    }
  }

  /**
   * Why it asks no more, and what to do, for people; empty where all is asked and nothing failed on
   * the way.
   */
  public String warning() {
    int open = report.expected() - report.asked();
    return switch (end) {
      case DONE -> report.unreached() == 0 ? "" : unreached();
      case OVER_THE_CAP ->
          String.format(
              Locale.ROOT,
              "stopped before the cap on tokens: %,d questions are not asked; a larger %s goes on with them",
              open,
              ResearchOptions.MAX_TOKENS);
      case GIVEN_UP ->
          String.format(
              Locale.ROOT,
              "given up: too many questions in a row got no answer; %,d are not asked, the same command goes on with them%s",
              open,
              lastFailure());
      case STOPPED ->
          String.format(
              Locale.ROOT,
              "stopped: what is answered is written; %,d questions are not asked, the same command goes on with them",
              open);
    };
  }

  private String unreached() {
    return String.format(
        Locale.ROOT,
        "warning: %,d questions failed on the way%s",
        report.unreached(),
        lastFailure());
  }

  /** Whether every question was asked, and not all in vain for want of an endpoint. */
  boolean isDone() {
    return end == ResearchEnd.DONE && !report.inVain();
  }

  private String lastFailure() {
    String said = OneLine.of(report.lastFailure(), MOST_QUOTED_CHARS);
    return said.isEmpty() ? "" : "; the last was told: " + TerminalText.of(said);
  }
}
