package io.github.indicatorrefinery.pipeline.cli.serve;

import io.github.indicatorrefinery.io.http.HttpLimits;
import io.github.indicatorrefinery.io.http.ServerAddress;
import io.github.indicatorrefinery.io.http.WebServer;
import io.github.indicatorrefinery.pipeline.ask.Answerer;
import io.github.indicatorrefinery.pipeline.ask.RunSearch;
import io.github.indicatorrefinery.pipeline.cli.ask.AnswerOptions;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.RunOption;
import io.github.indicatorrefinery.pipeline.serve.RefineryServer;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves a run to browsers, programs and models. */
@Command(
    name = "serve",
    description = "Serves a run to browsers, chat clients and agents on this machine.",
    footer = {"", "Example:", "  refinery serve --run=out --port=8080"})
public final class ServeCommand implements Callable<Integer> {
  private static final String PORT = "--port";
  private static final int DEFAULT_PORT = 8080;
  private static final int MOST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Mixin private final RunOption run = new RunOption();

  @Option(
      names = PORT,
      paramLabel = "N",
      description = "Where the server is reached; 0 for any that is free. Default: 8080.")
  private @Nullable String port;

  @Mixin private AnswerOptions answers;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Mistakes mistakes = new Mistakes();
    int number = mistakes.wholeNumber(PORT, port, 0, MOST_PORT, DEFAULT_PORT);
    Function<RunSearch, Answerer> answerer = answers.answerer(mistakes);
    mistakes.throwIfAny();
    PrintWriter out = spec.commandLine().getOut();
    try (CurrentRun current = CurrentRun.open(run.folder(), answerer, out::println);
        WebServer server =
            RefineryServer.start(
                current, ServerAddress.loopback(number), HttpLimits.perSecond(200), null, null)) {
      out.println("serving " + run.folder() + " at " + server.url());
      out.flush();
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
