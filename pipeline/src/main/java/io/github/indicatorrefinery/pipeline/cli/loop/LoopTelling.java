package io.github.indicatorrefinery.pipeline.cli.loop;

import io.github.indicatorrefinery.pipeline.cli.research.ResearchOptions;
import io.github.indicatorrefinery.pipeline.cli.research.ResearchWork;
import io.github.indicatorrefinery.pipeline.cli.research.StoppedByUser;
import io.github.indicatorrefinery.pipeline.cli.run.RunCommand;
import io.github.indicatorrefinery.pipeline.cli.terminal.ChoosingLine;
import io.github.indicatorrefinery.pipeline.loop.LoopEnd;
import io.github.indicatorrefinery.pipeline.loop.LoopSteps;
import io.github.indicatorrefinery.pipeline.loop.RoundState;
import io.github.indicatorrefinery.pipeline.model.research.ModelResearch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine;

/**
 * Does what a loop has done, and tells a line of each round; what its steps tell stands in the
 * error stream.
 */
final class LoopTelling implements LoopSteps {
  private static final String STOPPED = "stopped; the same command goes on";

  private final PrintWriter out;
  private final PrintWriter err;
  private final long maxTokens;
  private int lastTold;
  private @Nullable StoppedByUser stoppedWhileChoosing;
  private @Nullable ChoosingLine chosenFor;

  LoopTelling(PrintWriter out, PrintWriter err, long maxTokens) {
    this.out = out;
    this.err = err;
    this.maxTokens = maxTokens;
  }

  @Override
  public void assigns(int round) {
    say("round %d: choosing what to ask".formatted(round));
    ChoosingLine line = new ChoosingLine(err);
    stoppedWhileChoosing =
        StoppedByUser.onlyCalls(
            () -> {
              line.close();
              say(STOPPED);
            });
    chosenFor = line;
  }

  @Override
  public void choosing(String indicator) {
    if (chosenFor != null) {
      chosenFor.accept(indicator);
    }
  }

  @Override
  public void assigned() {
    if (chosenFor != null) {
      chosenFor.close();
    }
    if (stoppedWhileChoosing != null) {
      stoppedWhileChoosing.close();
    }
  }

  @Override
  public Finding research(int round, ModelResearch research) throws IOException {
    say("round %d: %s".formatted(round, research.forecast().text()));
    ResearchWork work =
        ResearchWork.of(
            research,
            err,
            done -> {
              if (!done.warning().isEmpty()) {
                say(done.warning());
              }
            });
    return new Finding(work.end(), work.report());
  }

  @Override
  public void run(int round, List<String> arguments) throws IOException {
    say("round %d: refining".formatted(round));
    RunCommand command = new RunCommand();
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(Writer.nullWriter())).setErr(err);
    // The command tells them with its own, and both are told by whoever called this one.
    line.getCommandSpec().parser().collectErrors(true);
    line.parseArgs(arguments.toArray(String[]::new));
    int exitCode = command.call();
    if (exitCode != CommandLine.ExitCode.OK) {
      throw new IOException(
          "the run of round %d did not end well; the same command goes on with it"
              .formatted(round));
    }
  }

  @Override
  public void tell(RoundState round) {
    lastTold = round.round();
    out.println(round.text());
    out.flush();
  }

  /** Says why it is over; the exit code. */
  int tell(LoopEnd end, int rounds) {
    out.println(
        switch (end) {
          case ROUNDS -> "%d rounds are done; a larger --rounds goes on".formatted(rounds);
          case NOTHING_TO_ASK -> "nothing is left to ask";
          case NOTHING_GAINED -> "nothing is left to gain: the last round brought no pair";
          case OVER_THE_CAP ->
              "the tokens are used up; a %s above %d%s"
                  .formatted(
                      ResearchOptions.MAX_TOKENS,
                      maxTokens,
                      lastTold == rounds ? " and a larger --rounds go on" : " goes on");
          case GIVEN_UP -> "the endpoint does not answer; the same command goes on";
          case STOPPED -> STOPPED;
        });
    out.flush();
    return end == LoopEnd.GIVEN_UP || end == LoopEnd.STOPPED ? 1 : 0;
  }

  private void say(String line) {
    err.println(line);
    err.flush();
  }
}
