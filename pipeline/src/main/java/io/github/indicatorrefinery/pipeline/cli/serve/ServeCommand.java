package io.github.indicatorrefinery.pipeline.cli.serve;

import io.github.indicatorrefinery.io.http.HttpLimits;
import io.github.indicatorrefinery.io.http.ServerAddress;
import io.github.indicatorrefinery.io.http.WebServer;
import io.github.indicatorrefinery.pipeline.ask.Answerer;
import io.github.indicatorrefinery.pipeline.ask.RunSearch;
import io.github.indicatorrefinery.pipeline.cli.ask.AnswerOptions;
import io.github.indicatorrefinery.pipeline.cli.option.LogOption;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.cli.option.MistakesException;
import io.github.indicatorrefinery.pipeline.cli.option.OtherFileSystems;
import io.github.indicatorrefinery.pipeline.cli.option.RunOption;
import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import io.github.indicatorrefinery.pipeline.serve.RefineryServer;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.github.indicatorrefinery.pipeline.serve.live.ServerLogs;
import io.github.indicatorrefinery.pipeline.serve.metrics.ServerMetrics;
import io.github.indicatorrefinery.transforms.embed.SentenceEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves a run to browsers, programs, chat clients and agents. */
@Command(
    name = "serve",
    description =
        "Serves a run: pages, JSON, OpenAI's API at /v1 and tools of the Model Context Protocol at /mcp.",
    footer = {
      "",
      "Examples:",
      "  refinery serve --run=out",
      "  refinery serve --run=out --port=8081 --log=asked --endpoint=http://localhost:8000/v1",
      "  refinery serve --run=out --host=192.168.1.5 --tokenFile=tokens.txt"
    })
public final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private final RunOption run = new RunOption();

  @Mixin private AddressOptions where;

  @Mixin private LogOption log;

  @Mixin private AnswerOptions answers;

  @Override
  public Integer call() throws IOException, InterruptedException {
    OtherFileSystems.prepareFor(Arrays.asList(run.folder()));
    Mistakes mistakes = Mistakes.of(spec);
    PrintWriter err = spec.commandLine().getErr();
    ServerMetrics metrics = new ServerMetrics((route, failure) -> tell(route, failure, err));
    ServerAddress address = where.address(mistakes);
    HttpLimits limits = where.limits(mistakes);
    Path logs = log.folder(run.folder(), mistakes);
    Function<RunSearch, Answerer> answerer = answers.answerer(mistakes, metrics::counted, null);
    run.tellBeside(mistakes);
    mistakes.throwIfAny();
    // The first question need not wait for it.
    SentenceEncoder.shared();
    try (CurrentRun current =
            CurrentRun.open(run.folder(), answerer, line -> err.println(TerminalText.of(line)));
        WebServer server =
            RefineryServer.start(
                current,
                address,
                limits,
                logs == null ? ServerLogs.NONE : ServerLogs.in(logs),
                metrics);
        StopSignal signal = StopSignal.expected(server::close)) {
      tellWhere(server, address);
      signal.await();
    } catch (BindException e) {
      throw new MistakesException(List.of(where.portMistake()));
    }
    return 0;
  }

  private void tellWhere(WebServer server, ServerAddress address) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(TerminalText.of("serving %s at %s".formatted(run.folder(), server.url())));
    if (!address.address().isLoopbackAddress()) {
      out.println(
          "other machines reach it: every request has to show a token, which anybody on the way can read unless a proxy encrypts");
    }
    out.flush();
  }

  private static void tell(String route, Exception failure, PrintWriter err) {
    synchronized (err) {
      err.println("failed: " + route);
      failure.printStackTrace(err);
      err.flush();
    }
  }
}
