package io.github.indicatorrefinery.pipeline.serve.live;

import io.github.indicatorrefinery.pipeline.ask.Asked;
import io.github.indicatorrefinery.pipeline.ask.AskedRun;
import io.github.indicatorrefinery.pipeline.ask.GivenAnswer;
import io.github.indicatorrefinery.pipeline.ask.Inquiry;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.transforms.retrieve.QuestionGate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A run for as long as one request needs it: all that is read through one lease is of one run. Not
 * safe for concurrent use.
 */
public final class RunLease implements AutoCloseable {
  private final ServedRun run;

  RunLease(ServedRun run) {
    this.run = run;
  }

  /** What reads of a run. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(FinishedRun run) throws IOException;
  }

  /** What the run wrote of itself. */
  public RunRecord record() {
    return run.record();
  }

  /** What decides on questions there. */
  public QuestionGate gate() {
    return run.search().gate();
  }

  /** Reads of the run, of its database above all; no other request has it meanwhile. */
  public <T> T read(Reader<T> reader) throws InterruptedException {
    return run.read(reader);
  }

  /** What the run has on a question. */
  public Asked ask(Inquiry inquiry) throws InterruptedException {
    return run.read(
        opened ->
            AskedRun.of(opened, run.search())
                .ask(inquiry.question(), inquiry.filter(), inquiry.top()));
  }

  /** The answer; a model may take its time for it, during which others read the database. */
  public Optional<GivenAnswer> answer(Asked asked) throws InterruptedException {
    return run.answerer().answer(asked);
  }

  @Override
  public void close() {
    try {
      run.leave();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
