package io.github.indicatorrefinery.pipeline.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.Main;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.serve.ServerFixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
  private static final String TOKEN = "a-token-that-is-long-enough";

  @TempDir private static Path folder;

  private static ServerFixture other;

  @BeforeAll
  static void writeRun() throws IOException {
    other = new ServerFixture(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    other.close();
  }

  private static String run() {
    return folder.resolve("run").toString();
  }

  private static CommandLineCall serve(String... options) {
    List<String> all = new ArrayList<>(List.of("serve", "--run=" + run()));
    all.addAll(List.of(options));
    return CommandLineCall.of(all.toArray(String[]::new));
  }

  @Test
  void offThisMachineItServesWithATokenAlone() {
    CommandLineCall call = serve("--host=192.0.2.1", "--port=0");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--host=192.0.2.1", "unless there is a --tokenFile");
  }

  @Test
  void allMistakesAreTold() throws IOException {
    Path tokens = folder.resolve("short-tokens");
    Files.writeString(tokens, "secret\n");

    CommandLineCall call =
        serve(
            "--host=0.0.0.0",
            "--port=70000",
            "--tokenFile=" + tokens,
            "--allowedHost=http://a.example",
            "--requestsPerSecond=0",
            "--log=" + folder.resolve("run").resolve("log"));

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains(
            "--port=70000",
            "--tokenFile=" + tokens,
            "--allowedHost=http://a.example",
            "--requestsPerSecond=0",
            "lies in the run")
        .doesNotContain("secret");
    assertThat(serve("--port=x", "--model=m").err()).contains("--port=x", "--model=m");
  }

  @Test
  void aPortThatIsTakenIsAMistake() throws IOException {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

      CommandLineCall call = serve("--port=" + taken.getLocalPort());

      assertThat(call.exitCode()).isEqualTo(2);
      assertThat(call.err()).contains("the port is taken");
    }
  }

  @Test
  void aFolderWithoutARunIsAMistake() {
    CommandLineCall call = CommandLineCall.of("serve", "--run=" + folder.resolve("none"));

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("no run there");
  }

  @Test
  void aServerServesUntilItIsToldToEnd() throws IOException, InterruptedException {
    Path tokens = folder.resolve("tokens");
    Files.writeString(tokens, TOKEN + "\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--run=" + run(),
                "--port=0",
                "--tokenFile=" + tokens)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      assertThat(line).startsWith("serving " + run() + " at http://127.0.0.1:");
      URI url = URI.create(line.substring(line.lastIndexOf("http")));

      assertThat(status(url, "/healthz", "Bearer none")).isEqualTo(200);
      assertThat(status(url, "/api/search?q=RSI", "Bearer none")).isEqualTo(401);
      assertThat(status(url, "/api/search?q=RSI", "Bearer " + TOKEN)).isEqualTo(200);
      process.destroy();

      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static int status(URI url, String path, String authorization)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", authorization)
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }
}
