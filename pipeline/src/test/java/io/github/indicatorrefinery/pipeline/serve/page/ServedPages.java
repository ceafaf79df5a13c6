package io.github.indicatorrefinery.pipeline.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.http.HttpLimits;
import io.github.indicatorrefinery.io.http.ServerAddress;
import io.github.indicatorrefinery.io.http.WebServer;
import io.github.indicatorrefinery.pipeline.ask.ExtractiveAnswer;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.serve.RefineryServer;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.github.indicatorrefinery.pipeline.serve.live.ServerLogs;
import io.github.indicatorrefinery.pipeline.serve.metrics.ServerMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server on a run over a few pairs, one of which is hostile. */
final class ServedPages implements AutoCloseable {
  /** What would show in a page that lets a text be markup. */
  static final String HOSTILE =
      "<script>window.owned = 1</script><img src=x onerror=window.owned=1>";

  private static final int PER_SECOND = 1_000;

  private final CurrentRun run;
  private final WebServer server;
  private final Path folder;
  private final List<String> failures = new ArrayList<>();

  private ServedPages(Path folder, ServerLogs logs) throws IOException {
    this.folder = folder;
    this.run = CurrentRun.open(folder.toString(), ExtractiveAnswer::new, failures::add);
    this.server =
        RefineryServer.start(
            run,
            ServerAddress.loopback(0),
            HttpLimits.perSecond(PER_SECOND),
            logs,
            new ServerMetrics((route, failure) -> failures.add(route + ": " + failure)));
  }

  /** Writes the run; it is served by as many servers as need it. */
  static Path writeRun(Path scratch, String... more) throws IOException {
    Path input = scratch.resolve("pairs.csv");
    Files.writeString(
        input,
        """
        question,answer,topic
        How is the RSI calculated?,"The RSI is calculated from average gains and average losses of 14 periods. RSI = 100 - 100 / (1 + RS).",RSI for traders
        What does an RSI above 70 mean?,"An RSI above 70 means that the coin is overbought and that a pullback may follow.",RSI for traders
        How is the RSI smoothed?,"Wilder smooths the averages of the RSI, so that each new period counts for one fourteenth.",RSI for traders
        Why is the RSI said to be RS alone?,"The RSI is calculated as RSI = 100 + 100 / (1 + RS), where RS is the average gain divided by the average loss.",RSI for traders
        How do Bollinger Bands show volatility?,"Bollinger Bands widen when volatility rises and narrow when it falls.",Bollinger Bands
        What does the MACD histogram show?,"The MACD histogram shows the distance between the MACD line and its signal line.",MACD
        Where do I keep the keys of my wallet HOSTILE?,"Keys of a wallet belong on paper HOSTILE in a safe place. See javascript:alert(1) & co \u202E.",Cold storage HOSTILE
        How do liquidity pools pay their providers?,"Liquidity pools pay providers a share of the fees that traders pay for each swap.",DeFi pools
        """
            .replace("HOSTILE", HOSTILE));
    Path run = scratch.resolve("run");
    List<String> options = new ArrayList<>(List.of("--input=" + input));
    options.addAll(List.of(more));
    assertThat(CommandLineCall.run(run, options).exitCode()).isZero();
    return run;
  }

  /** Serves a run, and keeps what readers say in a folder. */
  static ServedPages of(Path run, Path logs) throws IOException {
    return new ServedPages(run, ServerLogs.in(logs));
  }

  /** Serves a run and keeps nothing. */
  static ServedPages withoutLog(Path run) throws IOException {
    return new ServedPages(run, ServerLogs.NONE);
  }

  String url(String path) {
    return server.url() + path;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(
            HttpRequest.newBuilder(URI.create(url(path))).header("Accept", "text/html").build(),
            HttpResponse.BodyHandlers.ofString());
  }

  /** The id of the pair whose question begins so. */
  String pairId(String question) {
    try (FinishedRun finished = FinishedRun.open(folder.toString())) {
      return finished
          .database()
          .first(
              "SELECT pair_id FROM qa_pairs WHERE question LIKE ?1 || '%'",
              row -> row.getString(1), question)
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the server could not answer. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() throws IOException {
    server.close();
    run.close();
  }
}
