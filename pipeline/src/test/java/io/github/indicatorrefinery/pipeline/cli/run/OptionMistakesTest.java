package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.run.HandMadeRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person is told who mistypes an option. */
class OptionMistakesTest {
  private static final String STACK_TRACE = "\tat ";

  @TempDir private Path temporary;

  @Test
  void everythingMissingIsToldAtOnce() {
    CommandLineCall call = CommandLineCall.of("run");

    assertMistake(call);
    assertThat(call.err())
        .contains("at least one of --input, --reports, --ragExport, --structured is needed")
        .contains("--output is missing");
  }

  @Test
  void severalMistakesStandInOneMessageWithFlagValueAndWhatIsAllowed() throws IOException {
    Path catalog = Files.writeString(temporary.resolve("catalog.tsv"), "no\tcatalog\n");

    CommandLineCall call =
        CommandLineCall.of(
            "run",
            "--reports=" + temporary + "/*.nothing",
            "--ragExport=" + temporary,
            "--structured=" + temporary + "/[",
            "--output=" + temporary + "/catalog.tsv/out",
            "--catalog=" + catalog,
            "--minQuality=good",
            "--shards=0",
            "--maxShrink=1.5",
            "--heapMiB=12.5",
            "--targetParallelism=many",
            "--colour=red",
            "stray");

    assertMistake(call);
    assertThat(call.err().lines().filter(line -> !line.startsWith("--catalog="))).hasSize(11);
    assertThat(call.err().lines())
        .anyMatch(told("--reports=" + temporary + "/*.nothing", "no file matches"))
        .anyMatch(told("--ragExport=" + temporary, "is a folder; allowed is a glob"))
        .anyMatch(told("--structured=" + temporary + "/[", "allowed is"))
        .anyMatch(told("--output=" + temporary, "is a file; allowed is a folder"))
        .anyMatch(told("--catalog=" + catalog, ""))
        .anyMatch(told("--minQuality=good", "allowed is a number from 0 to 100"))
        .anyMatch(told("--shards=0", "allowed is a whole number from 1 to 10000"))
        .anyMatch(told("--maxShrink=1.5", "allowed is a number from 0 to 1"))
        .anyMatch(told("--heapMiB=12.5", "allowed is a whole number from 256"))
        .anyMatch(told("--targetParallelism=many", "allowed is a whole number"))
        .anyMatch(told("--colour=red", "unknown option; allowed are those of --help"))
        .anyMatch(told("stray", "Allowed are options"));
  }

  @Test
  void anOptionThatIsThereTwiceIsToldBesideTheOthers() {
    CommandLineCall call =
        CommandLineCall.of(
            "run",
            "--input=" + temporary + "/*.nothing",
            "--output=one",
            "--output=two",
            "--strict=maybe",
            "--inptu=x",
            "--runner=DirectRunner",
            "--runner=FlinkRunner");

    assertMistake(call);
    assertThat(call.err().lines())
        .anyMatch(told("--output: ", "it is there twice; allowed is once"))
        .anyMatch(told("--strict: ", "it takes no value; allowed is --strict alone"))
        .anyMatch(told("--inptu=x", "unknown option; did you mean --input?"))
        .anyMatch(told("--runner: ", "it is there twice; allowed is once"))
        .anyMatch(told("--input=" + temporary + "/*.nothing", "no file matches"));
  }

  @Test
  void anInputThatNamesNothingIsToldBesideTheOthers() throws IOException {
    Path hidden = Files.createDirectories(temporary.resolve("hidden"));
    Files.writeString(hidden.resolve(".notes.csv"), "question,answer\n");

    CommandLineCall call =
        CommandLineCall.of(
            "run",
            "--input=" + hidden,
            "--input=" + temporary + "/*.nothing",
            "--input=" + temporary + "/[",
            "--output=" + temporary.resolve("out"));

    assertMistake(call);
    assertThat(call.err().lines())
        .anyMatch(told("--input=" + hidden, "is a folder without files that are not hidden"))
        .anyMatch(told("--input=" + temporary + "/*.nothing", "no file matches"))
        .anyMatch(told("--input=" + temporary + "/[", "allowed is"));
  }

  @Test
  void anOutputBesideTheFilesOfAnInputFolderIsRefused() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("all"));
    Files.writeString(folder.resolve("qa.csv"), "question,answer\nq,a\n");

    CommandLineCall call = CommandLineCall.of("run", "--input=" + folder, "--output=" + folder);

    assertMistake(call);
    assertThat(call.err()).contains("qa.csv lies in it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "-1", "100.5", "1e3", "", "٥", "0x10", "Infinity"})
  void aNumberThatIsNoneIsRefused(String number) {
    CommandLineCall call =
        CommandLineCall.of(
            "run", "--reports=pom.xml", "--output=" + temporary, "--minQuality=" + number);

    assertMistake(call);
    assertThat(call.err()).contains("--minQuality=" + number + ": allowed is a number");
  }

  @Test
  void mistakesInTheJudgesOptionsAreToldTogether() {
    CommandLineCall call =
        CommandLineCall.of(
            "run",
            "--reports=pom.xml",
            "--output=" + temporary.resolve("out"),
            "--judge=localhost:8080",
            "--judgePricePerMillionTokens=cheap",
            "--judgeConcurrency=0",
            "--judgeKeyVariable=NO_SUCH_VARIABLE",
            "--judgeCache=" + temporary.resolve("out/cache"));

    assertMistake(call);
    assertThat(call.err().lines())
        .anyMatch(told("--judge=localhost:8080", "allowed is a URL such as"))
        .anyMatch(line -> line.startsWith("--judgeModel is missing"))
        .anyMatch(line -> line.startsWith("--judgeMaxTokens is missing"))
        .anyMatch(told("--judgePricePerMillionTokens=cheap", "allowed is a number from 0"))
        .anyMatch(told("--judgeConcurrency=0", "allowed is a whole number from 1 to 256"))
        .anyMatch(told("--judgeKeyVariable=NO_SUCH_VARIABLE", "no such environment variable"))
        .anyMatch(told("--judgeCache=", "lies in the run"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:sesame@localhost/v1",
        "https://localhost/v1?key=sesame",
        "https://localhost/v1#sesame",
        "https://local host/sesame"
      })
  void aUrlThatMayHoldAKeyIsRefusedAndNotRepeated(String url) {
    CommandLineCall call =
        CommandLineCall.of(
            "run",
            "--reports=pom.xml",
            "--output=" + temporary.resolve("out"),
            "--judge=" + url,
            "--judgeModel=m",
            "--judgeMaxTokens=1");

    assertMistake(call);
    assertThat(call.err()).contains("--judge=URL: ").doesNotContain("sesame");
  }

  @Test
  void optionsOfTheJudgeHaveNoUseWithoutOne() {
    CommandLineCall call =
        CommandLineCall.of(
            "run",
            "--reports=pom.xml",
            "--output=" + temporary.resolve("out"),
            "--judgeModel=m",
            "--judgeMaxTokens=1");

    assertMistake(call);
    assertThat(call.err().lines())
        .anyMatch(told("--judgeModel=m", "has no use without --judge=URL"))
        .anyMatch(told("--judgeMaxTokens=1", "has no use without --judge=URL"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"refine", "--reports=x", "--output"})
  void anUnknownCommandIsRefused(String argument) {
    assertMistake(CommandLineCall.of(argument));
  }

  @Test
  void noCommandAtAllIsRefused() {
    CommandLineCall call = CommandLineCall.of();

    assertMistake(call);
    assertThat(call.err())
        .contains(
            "run, report, explain, dedup-report, ask, evaluate, serve, mcp, gaps, research, loop, batch, feedback, verify, history, diff or restore");
  }

  @Test
  void aReportOfNoRunIsRefused() {
    CommandLineCall call = CommandLineCall.of("report", "--run=" + temporary);

    assertMistake(call);
    assertThat(call.err()).contains("--run=" + temporary + ": no run there; allowed is");
    assertMistake(CommandLineCall.of("report"));
  }

  @Test
  void controlCharactersOfAValueDoNotReachTheTerminal() {
    CommandLineCall call =
        CommandLineCall.of("run", "--minQuality=\u001b[2J\u0007", "--\u001b]0;x\u0007=1");

    assertMistake(call);
    assertThat(call.err()).doesNotContain("\u001b").doesNotContain("\u0007");
  }

  @Test
  void aStackTraceIsShownWhereAskedFor() throws IOException {
    Path run = Files.createDirectories(temporary.resolve("run"));
    HandMadeRecord.write(run);
    Files.writeString(run.resolve("refinery.db"), "This is no database. ".repeat(100));

    CommandLineCall plain = CommandLineCall.of("explain", "a1000000", "--run=" + run);
    CommandLineCall traced =
        CommandLineCall.of("explain", "a1000000", "--run=" + run, "--stacktrace");

    assertThat(plain.exitCode()).isEqualTo(1);
    assertThat(plain.err()).startsWith("failed: ").doesNotContain(STACK_TRACE);
    assertThat(traced.exitCode()).isEqualTo(1);
    assertThat(traced.err()).contains(STACK_TRACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "run --help",
        "report --help",
        "explain --help",
        "dedup-report --help",
        "verify --help",
        "-h"
      })
  void helpIsNoMistake(String line) {
    CommandLineCall call = CommandLineCall.of(line.split(" "));

    assertThat(call.exitCode()).isZero();
    assertThat(call.out()).startsWith("Usage: refinery").contains("--stacktrace");
    assertThat(call.err()).isEmpty();
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(CommandLineCall.of("run", "--help").out())
        .contains("--reports", "--ragExport", "--structured", "--output", "--catalog")
        .contains("--minQuality", "--shards", "--strict", "--heapMiB");
    assertThat(CommandLineCall.of("--help").out())
        .contains("run", "report", "explain", "dedup-report", "Exit codes:");
  }

  @Test
  void theVersionIsTold() {
    CommandLineCall call = CommandLineCall.of("--version");

    assertThat(call.exitCode()).isZero();
    assertThat(call.out()).startsWith("refinery ").hasLineCount(1);
  }

  private static void assertMistake(CommandLineCall call) {
    assertThat(call.exitCode()).as(call.err()).isEqualTo(2);
    assertThat(call.err()).isNotBlank().doesNotContain(STACK_TRACE);
    assertThat(call.out()).isEmpty();
  }

  private static Predicate<String> told(String option, String allowed) {
    return line -> line.startsWith(option) && line.contains(allowed);
  }
}
