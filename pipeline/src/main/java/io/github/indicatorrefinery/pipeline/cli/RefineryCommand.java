package io.github.indicatorrefinery.pipeline.cli;

import io.github.indicatorrefinery.pipeline.cli.ask.AskCommand;
import io.github.indicatorrefinery.pipeline.cli.ask.EvaluateCommand;
import io.github.indicatorrefinery.pipeline.cli.batch.BatchCommand;
import io.github.indicatorrefinery.pipeline.cli.feedback.FeedbackCommand;
import io.github.indicatorrefinery.pipeline.cli.gaps.GapsCommand;
import io.github.indicatorrefinery.pipeline.cli.look.DedupReportCommand;
import io.github.indicatorrefinery.pipeline.cli.look.DiffCommand;
import io.github.indicatorrefinery.pipeline.cli.look.ExplainCommand;
import io.github.indicatorrefinery.pipeline.cli.look.HistoryCommand;
import io.github.indicatorrefinery.pipeline.cli.look.ReportCommand;
import io.github.indicatorrefinery.pipeline.cli.look.VerifyCommand;
import io.github.indicatorrefinery.pipeline.cli.loop.LoopCommand;
import io.github.indicatorrefinery.pipeline.cli.option.Causes;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.MistakesException;
import io.github.indicatorrefinery.pipeline.cli.research.ResearchCommand;
import io.github.indicatorrefinery.pipeline.cli.restore.RestoreCommand;
import io.github.indicatorrefinery.pipeline.cli.run.RunCommand;
import io.github.indicatorrefinery.pipeline.cli.run.launch.WarmUp;
import io.github.indicatorrefinery.pipeline.cli.serve.McpCommand;
import io.github.indicatorrefinery.pipeline.cli.serve.ServeCommand;
import io.github.indicatorrefinery.pipeline.job.publish.RunRefusedException;
import io.github.indicatorrefinery.pipeline.run.NoRunException;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code refinery} and what it does with errors. */
@Command(
    name = "refinery",
    description = "Turns raw LLM research output into a refined question-answer dataset.",
    versionProvider = ProjectVersion.class,
    subcommands = {
      RunCommand.class,
      ReportCommand.class,
      ExplainCommand.class,
      DedupReportCommand.class,
      AskCommand.class,
      EvaluateCommand.class,
      ServeCommand.class,
      McpCommand.class,
      GapsCommand.class,
      ResearchCommand.class,
      LoopCommand.class,
      BatchCommand.class,
      FeedbackCommand.class,
      VerifyCommand.class,
      HistoryCommand.class,
      DiffCommand.class,
      RestoreCommand.class
    },
    exitCodeList = {
      "0:done (with a warning where an input could not be read)",
      "1:the run failed or was refused, an input could not be read under --strict, a run is not what"
          + " it was, or a diff has what --failOn names",
      "2:a mistake in the options, all of which are listed; or no such pair to explain",
      "3:nothing in the run answers the question that was asked"
    })
public final class RefineryCommand implements Runnable {
  /** Shows where an error came from. For those who mend the program, so no user need read it. */
  private static final String STACKTRACE = "--stacktrace";

  @Spec private CommandSpec spec;

  /** Asked for by the library, which answers it; so is the version. */
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.",
      scope = CommandLine.ScopeType.INHERIT)
  private boolean help;

  @SuppressWarnings("UnusedVariable")
  @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
  private boolean version;

  @Option(
      names = STACKTRACE,
      description = "Show the stack trace of an error.",
      scope = CommandLine.ScopeType.INHERIT)
  private boolean stacktrace;

  /** Runs one command line and tells its exit code. */
  public static int execute(String... arguments) {
    WarmUp.beginFor(arguments);
    return execute(writer(FileDescriptor.out), writer(FileDescriptor.err), arguments);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    RefineryCommand command = new RefineryCommand();
    CommandLine line = new CommandLine(command);
    collectErrors(line);
    HelpPage.use(line);
    return line.setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(
            (failure, called, parsed) -> command.tellFailure(failure, called))
        .execute(arguments);
  }

  /** Each command tells them together with its own, see {@link Mistakes#of}. */
  private static void collectErrors(CommandLine line) {
    line.getCommandSpec().parser().collectErrors(true);
    line.getSubcommands().values().forEach(RefineryCommand::collectErrors);
  }

  @Override
  public void run() {
    Mistakes mistakes = Mistakes.of(spec);
    if (!mistakes.any()) {
      mistakes.add(
          "what to do? run, report, explain, dedup-report, ask, evaluate, serve, mcp, gaps, research, loop, batch, feedback, verify, history, diff or restore");
    }
    mistakes.throwIfAny();
  }

  private int tellFailure(Exception failure, CommandLine line) {
    PrintWriter err = line.getErr();
    if (failure instanceof MistakesException) {
      err.println(TerminalText.of(failure.getMessage()));
      if (!line.getParseResult().errors().isEmpty()) {
        err.printf("see: %s --help%n", line.getCommandSpec().qualifiedName());
      }
      return CommandLine.ExitCode.USAGE;
    }
    if (failure instanceof NoRunException none) {
      err.println(TerminalText.of(none.location() + ": " + none.getMessage()));
      return CommandLine.ExitCode.USAGE;
    }
    Optional<String> refused = RunRefusedException.messageIn(failure);
    if (refused.isPresent()) {
      err.println("refused: " + TerminalText.of(refused.get()));
      return CommandLine.ExitCode.SOFTWARE;
    }
    err.println("failed: " + TerminalText.of(Causes.innermostMessage(failure)));
    if (stacktrace) {
      failure.printStackTrace(err);
    } else {
      err.println("(" + STACKTRACE + " shows where)");
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
