package io.github.indicatorrefinery.pipeline.cli.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.indicatorrefinery.io.files.MemoryFileSystem;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.GrowingRuns;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryCommandTest {
  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"DirectRunner", "FlinkRunner"})
  void eachRunCarriesTheRecordsOfThoseBeforeIt(String runner) throws IOException {
    GrowingRuns runs = runs();
    String first =
        runs.with("wallets", "Three of ten say that wallets fail.")
            .run("--hours=2", "--note=the first", "--runner=" + runner);
    String second =
        runs.with("gas fees", "Seven of ten say that gas fees hurt.").run("--runner=" + runner);

    List<JsonNode> history = runs.history();
    assertThat(history)
        .extracting(line -> line.get("run_id").asText())
        .containsExactly(first, second);
    assertThat(history.get(0).get("note").asText()).isEqualTo("the first");
    assertThat(history.get(0).at("/counts/hours/basis").asText()).isEqualTo("user");
    assertThat(history.get(0).at("/counts/fresh/read").asInt()).isEqualTo(1);
    assertThat(history.get(1).get("before").asText()).isEqualTo(first);
    assertThat(history.get(1).at("/counts/hours/basis").asText()).isEqualTo("nobody");
    assertThat(history.get(1).at("/counts/pairs/read").asInt()).isEqualTo(2);
    assertThat(history.get(1).at("/counts/fresh/read").asInt()).isEqualTo(1);
    assertThat(new RunUnderTest(Path.of(runs.output())).files("history/pairs"))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder(first + ".parquet", second + ".parquet");
    runs.verify();
  }

  @Test
  void isNoPartOfTheDigestOfTheData() throws IOException {
    GrowingRuns runs = runs().with("wallets", "Three of ten say that wallets fail.");
    runs.run();
    runs.run("--note=again", "--hours=3");

    assertThat(runs.history())
        .extracting(line -> line.at("/counts/data_sha256").asText())
        .allMatch(runs.history().get(0).at("/counts/data_sha256").asText()::equals);
  }

  @Test
  void isToldInATerminal() throws IOException {
    GrowingRuns runs = runs().with("wallets", "Three of ten say that wallets fail.");
    String first = runs.run("--hours=2", "--note=red \u001b[31m\nalert");
    String second = runs.without("wallets").with("pools", "Few of them pay.").run("--keepRuns=1");

    CommandLineCall call = CommandLineCall.of("history", runs.output());

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out())
        .isEqualTo(
            """
                                  pairs                      with  with  their               pairs       session
            run                    read    new   kept  yield  80+ fewer  pairs   each hours  /hour times   c/p/m
            %s      1      1      1 100.0%%    0     0      0      -  2.00      0     -  0/0/45
                hours as --hours says
                red \uFFFD[31m alert
                kept whole, for restore --to and diff --from
            %s      1      1      1 100.0%%    0     0      0      -     -      -     -  0/0/45
                hours: neither --hours nor two times of its sources tell
                pairs that the run before read and this one did not: 1

            new: not read by the run before; yield: of those, kept
            with 80+, fewer: indicators of the catalog, by the pairs that sessions on them brought
            their pairs, each, pairs an hour: of indicators with 80 and more; an hour, new ones
            times: pairs an hour, of those of the first run
            sessions of the catalog: complete, partial, missing
            """
                .formatted(first, second));
  }

  @Test
  void becomesAPageInWhichNoNoteIsMarkup() throws IOException {
    GrowingRuns runs = runs().with("wallets", "Three of ten say that wallets fail.");
    runs.run("--note=</p><script>alert('1')</script> & \u202Eten");
    Path page = temporary.resolve("history.html");

    CommandLineCall call = CommandLineCall.of("history", runs.output(), "--html=" + page);

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(page)
        .content()
        .contains("&lt;/p&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; \uFFFDten")
        .contains("<svg viewBox", "227 in the catalog", "After 1 run, pairs read: 1, kept: 1.")
        .doesNotContain("<script", "\u202E", "http://", "https://");
    CommandLineCall within =
        CommandLineCall.of("history", runs.output(), "--html=" + runs.output() + "/README.md");
    assertThat(within.exitCode()).isEqualTo(2);
    assertThat(within.err()).contains("lies in the run, whose files stay as they are");
    assertThat(CommandLineCall.of("history", runs.output(), "--html=" + temporary).err())
        .contains("is a folder");
  }

  @Test
  void asJsonHoldsNothingThatActsOnATerminal() throws IOException {
    GrowingRuns runs = runs().with("wallets \u009b31m\u202e", "Three of ten say so.");
    runs.run("--note=red \u009b31m and \u202eback");
    runs.without("wallets \u009b31m\u202e").with("pools \u009b31m\u202e", "Few pay.").run();

    String history = CommandLineCall.of("history", runs.output(), "--json").out();
    String diff = CommandLineCall.of("diff", runs.output(), "--json").out();

    assertThat(history).contains("red \\u009B31m and \\u202Eback");
    assertThat(history + diff).matches("[\\n -~]+");
    assertThat(diff).contains("pools");
  }

  @Test
  void isBoundedAndBegunAnewOnDemand() throws IOException {
    GrowingRuns runs = runs().with("wallets", "Three of ten say that wallets fail.");
    String first = runs.run();
    String second = runs.run();
    String third = runs.run("--keepHistory=1");
    assertThat(runs.history())
        .extracting(line -> line.get("run_id").asText())
        .containsExactly(second, third);
    assertThat(Path.of(runs.output(), "history/pairs", first + ".parquet")).doesNotExist();
    assertThat(Path.of(runs.output(), "history/pairs", second + ".parquet")).exists();
    runs.verify();

    String fourth = runs.run("--keepHistory=0");
    assertThat(runs.history())
        .extracting(line -> line.get("run_id").asText())
        .containsExactly(fourth);
    runs.verify();
  }

  @Test
  void aRefusedRunLeavesItAsItIs() throws IOException {
    GrowingRuns runs =
        runs().with("wallets", "Three of ten say that wallets fail.").with("pools", "Few pay.");
    runs.run();
    List<JsonNode> before = runs.history();

    CommandLineCall refused = runs.without("wallets").without("pools").call("--maxShrink=0.1");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(runs.history()).isEqualTo(before);
    runs.verify();
  }

  @Test
  void beginsWithTheRunOfBeforeThereWasOne() throws IOException {
    GrowingRuns runs = runs().with("wallets", "Three of ten say that wallets fail.");
    String first = runs.run();
    WithoutHistory.make(Path.of(runs.output()));
    assertThat(CommandLineCall.of("history", runs.output()).err())
        .contains("before there was a history");

    String second = runs.with("pools", "Few of them pay.").run();

    assertThat(runs.history())
        .extracting(line -> line.get("run_id").asText())
        .containsExactly(first, second);
    assertThat(runs.history().get(1).at("/counts/fresh/read").asInt()).isEqualTo(1);
    runs.verify();
    assertThat(CommandLineCall.of("diff", runs.output()).out())
        .contains("1 added, 0 replaced, 0 lost, 0 changed, 1 the same");
  }

  @Test
  void aFileOfPairsThatIsGoneOrBrokenStopsNoRun() throws IOException {
    GrowingRuns runs = runs().with("wallets", "Three of ten say that wallets fail.");
    String first = runs.run();
    Path pairs = Path.of(runs.output(), "history/pairs", first + ".parquet");
    Files.write(pairs, new byte[100]);
    String second = runs.with("pools", "Few of them pay.").run();
    assertThat(runs.history().get(1).at("/counts/fresh/read").asInt()).isEqualTo(1);

    Files.delete(pairs.resolveSibling(second + ".parquet"));
    runs.run("--keepHistory=1");

    assertThat(runs.history().get(1).at("/counts/fresh/read").asInt()).isZero();
    assertThat(pairs.resolveSibling(second + ".parquet")).doesNotExist();
    runs.verify();
  }

  @Test
  void oneThatCannotBeReadIsToldBeforeTheWork() throws IOException {
    GrowingRuns runs = runs().with("wallets", "Three of ten say that wallets fail.");
    runs.run();
    Path lines = Path.of(runs.output(), "history/runs.jsonl");
    Files.writeString(lines, Files.readString(lines).substring(0, 40));

    CommandLineCall call = runs.call();

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains("history/runs.jsonl of the run in ", "--keepHistory=0 begins a new history");
    assertThat(runs.call("--keepHistory=0").exitCode()).isZero();
    runs.verify();
  }

  @Test
  void holdsOnOtherFileSystemsToo() throws IOException {
    MemoryFileSystem.clear("mem://history");
    GrowingRuns runs = GrowingRuns.into("mem://history/out", temporary);
    String first = runs.with("wallets", "Three of ten say that wallets fail.").run();
    String second = runs.with("pools", "Few of them pay.").run("--keepRuns=1");

    assertThat(runs.history())
        .extracting(line -> line.get("run_id").asText())
        .containsExactly(first, second);
    assertThat(runs.history().get(0).get("is_kept_whole").asBoolean()).isTrue();
    runs.verify();
    assertThat(CommandLineCall.of("verify", runs.output() + "/.runs/" + first).exitCode()).isZero();
    assertThat(CommandLineCall.of("diff", runs.output()).out()).contains("1 added");
  }

  @Test
  void verifyTellsWhereItIsOfAnotherRun() throws IOException {
    GrowingRuns runs = runs().with("wallets", "Three of ten say that wallets fail.");
    String id = runs.run();
    Path lines = Path.of(runs.output(), "history/runs.jsonl");
    Files.writeString(lines, Files.readString(lines).replace(id, "20200101T000000-ffff"));

    assertThat(CommandLineCall.of("verify", runs.output()).out())
        .contains(
            "history/runs.jsonl: expected SHA-256 ",
            "history/runs.jsonl: expected a last line of " + id + ", found 20200101T000000-ffff");
  }

  @Test
  void mistakesInItsOptionsAreToldTogether() {
    CommandLineCall call =
        CommandLineCall.of(
            "run",
            "--structured=pom.xml",
            "--output=" + temporary.resolve("out"),
            "--hours=-1",
            "--keepHistory=3",
            "--keepRuns=4",
            "--note=" + "x".repeat(1001));

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains(
            "--hours=-1: allowed is a number from 0.01 to 100000",
            "--keepRuns=4: allowed is at most what --keepHistory is, 3",
            "--note: 1001 characters; allowed are at most 1000");
  }

  private GrowingRuns runs() {
    return GrowingRuns.into(temporary.resolve("out"), temporary);
  }
}
