package io.github.indicatorrefinery.pipeline.cli.feedback;

import io.github.indicatorrefinery.pipeline.ask.FeedbackLog;
import io.github.indicatorrefinery.pipeline.ask.FeedbackReading;
import io.github.indicatorrefinery.pipeline.cli.option.LocalPlace;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Turns the feedback of a server's readers into decisions. */
@Command(
    name = "feedback",
    description =
        "Turns what readers of a server hold of its pairs into a file for run --decisions.",
    footer = {
      "",
      "A pair that more readers found of no use than of use is excluded. Look through the file before"
          + " a run",
      "applies it: a reader's thumb is no decision of yours."
    })
public final class FeedbackCommand implements Callable<Integer> {
  private static final String OUTPUT = "--output";
  private static final String LOG = "--log";

  @Spec private CommandSpec spec;

  @Option(
      names = LOG,
      paramLabel = "DIR",
      required = true,
      description = "The folder that the server was told to keep its log in.")
  private String log;

  @Option(
      names = OUTPUT,
      paramLabel = "FILE",
      required = true,
      description = "Receives the decisions, tab-separated; a file that is there stays.")
  private String output;

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = Mistakes.of(spec);
    Optional<FeedbackReading> reading = reading(mistakes);
    Optional<Path> file = LocalPlace.of(OUTPUT, output, mistakes);
    if (file.isPresent() && Files.exists(file.get())) {
      refuse(mistakes);
    }
    mistakes.throwIfAny();
    List<String> rows = reading.orElseThrow().rows();
    try {
      Files.write(file.orElseThrow(), rows, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      refuse(mistakes);
      mistakes.throwIfAny();
    }
    tell(reading.get(), rows.size() - 1);
    return 0;
  }

  private Optional<FeedbackReading> reading(Mistakes mistakes) throws IOException {
    Optional<Path> folder = LocalPlace.of(LOG, log, mistakes);
    try {
      return folder.isPresent() ? Optional.of(FeedbackReading.in(folder.get())) : Optional.empty();
    } catch (NoSuchFileException e) {
      mistakes.add(LOG, log, "allowed is a folder with a " + FeedbackLog.FILE);
      return Optional.empty();
    }
  }

  private void refuse(Mistakes mistakes) {
    mistakes.add(OUTPUT, output, "it is there already; allowed is a new file");
  }

  private void tell(FeedbackReading reading, int excluded) {
    PrintWriter err = spec.commandLine().getErr();
    for (String mistake : reading.mistakes()) {
      String told = "%s %s".formatted(Path.of(log, FeedbackLog.FILE), mistake);
      err.printf("warning: %s%n", TerminalText.of(told));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d lines on %d pairs, %d of them excluded in %s%n",
        reading.lines(), reading.pairs(), excluded, TerminalText.of(output));
    out.flush();
  }
}
