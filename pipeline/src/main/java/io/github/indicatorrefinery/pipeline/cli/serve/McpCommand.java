package io.github.indicatorrefinery.pipeline.cli.serve;

import io.github.indicatorrefinery.pipeline.ask.Answerer;
import io.github.indicatorrefinery.pipeline.ask.RunSearch;
import io.github.indicatorrefinery.pipeline.cli.ask.AnswerOptions;
import io.github.indicatorrefinery.pipeline.cli.option.LogOption;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.OtherFileSystems;
import io.github.indicatorrefinery.pipeline.cli.option.RunOption;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import io.github.indicatorrefinery.pipeline.serve.live.AnswerDesk;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.github.indicatorrefinery.pipeline.serve.live.DeskWatch;
import io.github.indicatorrefinery.pipeline.serve.live.ServerLogs;
import io.github.indicatorrefinery.pipeline.serve.mcp.McpStdio;
import io.github.indicatorrefinery.transforms.embed.SentenceEncoder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves a run as tools to the agent that started this process. */
@Command(
    name = "mcp",
    description =
        "Serves a run as tools of the Model Context Protocol over standard input and output.",
    footer = {
      "",
      "An agent starts it; until its input ends nothing but the protocol is printed.",
      "",
      "Example:",
      "  refinery mcp --run=out"
    })
public final class McpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final RunOption run = new RunOption();

  @Mixin private LogOption log;

  @Mixin private AnswerOptions answers;

  @Override
  public Integer call() throws IOException, InterruptedException {
    OtherFileSystems.prepareFor(Arrays.asList(run.folder()));
    Mistakes mistakes = Mistakes.of(spec);
    Path logs = log.folder(run.folder(), mistakes);
    Function<RunSearch, Answerer> answerer =
        answers.answerer(mistakes, UnaryOperator.identity(), null);
    run.tellBeside(mistakes);
    mistakes.throwIfAny();
    PrintWriter err = spec.commandLine().getErr();
    ServerLogs kept = logs == null ? ServerLogs.NONE : ServerLogs.in(logs);
    Thread loading = new Thread(SentenceEncoder::shared, "load-model");
    loading.setDaemon(true);
    loading.start();
    try (CurrentRun current =
            CurrentRun.open(run.folder(), answerer, line -> err.println(TerminalText.of(line)));
        OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      McpStdio.serve(
          new AnswerDesk(current, DeskWatch.NONE, kept.asked()), current, System.in, out);
    } finally {
      // A process that ends while native code is loaded is aborted.
      loading.join();
    }
    return 0;
  }
}
