package io.github.indicatorrefinery.pipeline.cli.run;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.model.StubEndpoint;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import io.github.indicatorrefinery.transforms.progress.LongWork;
import io.github.indicatorrefinery.transforms.progress.WorkHere;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two runs in one process at one time, of the same inputs by another catalog, another knowledge
 * base and another judge. Neither leaves a trace in the other.
 */
class SideBySideRunsTest {
  private static final Path CASES = Path.of("src/test/resources/golden");
  private static final Path INPUT = CASES.resolve("three-sources/input");

  private static final String CATALOG =
      """
      session\tcategory\tsubcategory\tname\tslug\taliases
      1\tTrend\tTrend\tSimple Moving Average (SMA)\tsimple_moving_average_sma\tSMA
      1\tTrend\tTrend\tFunding Rates\tfunding_rates\tfunding rate
      """;

  /** By which the average that the inputs state is wrong. */
  private static final String KNOWLEDGE =
      """
      slug\tproperty\tname\tvalue\tsource
      simple_moving_average_sma\tname\t\tSimple Moving Average\tmade up
      simple_moving_average_sma\tinput\t\tclose\tmade up
      simple_moving_average_sma\tparameter\tn\t20\tmade up
      simple_moving_average_sma\tformula\tsma\tsum(close, n)\tmade up
      simple_moving_average_sma\talias\tsma\tSMA|SMA(n)\tmade up
      """;

  @TempDir private Path folder;

  private Side usual;
  private Side other;

  @BeforeEach
  void setUp() throws IOException {
    Path catalog = Files.writeString(folder.resolve("catalog.tsv"), CATALOG);
    Path knowledge = Files.writeString(folder.resolve("knowledge.tsv"), KNOWLEDGE);
    usual = new Side("usual", 4, List.of());
    other = new Side("other", 1, List.of("--catalog=" + catalog, "--knowledge=" + knowledge));
  }

  @Test
  void giveWhatEachGivesAlone() throws Exception {
    Ended usualAlone = usual.run("alone", "DirectRunner", new CyclicBarrier(1));
    Ended otherAlone = other.run("alone", "DirectRunner", new CyclicBarrier(1));
    assertThat(usualAlone.facts).contains(List.of("simple_moving_average_sma", "correct"));
    assertThat(otherAlone.facts).containsExactly(List.of("simple_moving_average_sma", "wrong"));
    assertThat(otherAlone.dataSha256).isNotEqualTo(usualAlone.dataSha256);

    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (String runner : List.of("DirectRunner", "FlinkRunner")) {
        CyclicBarrier bothAreJudged = new CyclicBarrier(2);
        Future<Ended> one = threads.submit(() -> usual.run(runner, runner, bothAreJudged));
        Future<Ended> two = threads.submit(() -> other.run(runner, runner, bothAreJudged));

        assertThat(one.get()).as(runner).isEqualTo(usualAlone);
        assertThat(two.get()).as(runner).isEqualTo(otherAlone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** What a run gave, told and asked. */
  private record Ended(
      String dataSha256,
      Map<String, String> snapshot,
      List<List<Object>> facts,
      List<List<Object>> grades,
      long kept,
      int asked,
      long gradedHere) {}

  /** One of the two: what it is given, and who judges it. */
  private final class Side {
    private final String name;
    private final int grade;
    private final List<String> options;

    Side(String name, int grade, List<String> options) {
      this.name = name;
      this.grade = grade;
      this.options = options;
    }

    /** Runs; its judge answers once all who wait at {@code judged} have come as far. */
    Ended run(String when, String runner, CyclicBarrier judged) throws IOException, SQLException {
      Path output = folder.resolve(when).resolve(name);
      List<WorkHere> watched = new ArrayList<>();
      try (StubEndpoint model =
          StubEndpoint.that(
              (number, asked, line) -> {
                if (number == 1) {
                  watched.add(WorkHere.of(working(output)));
                  await(judged);
                }
                line.says("{\"score\": %d, \"rationale\": \"By %s.\"}".formatted(grade, name));
              })) {
        List<String> arguments = GoldenRunTest.inputs(INPUT);
        arguments.addAll(options);
        arguments.addAll(
            List.of(
                "--embed=none",
                "--runner=" + runner,
                "--judge=" + model.url(),
                "--judgeModel=" + name,
                "--judgeMaxTokens=1000000",
                "--judgeKeyVariable=REFINERY_TEST_KEY",
                "--judgeCache=" + output.resolveSibling(name + "-cache")));
        CommandLineCall call = CommandLineCall.run(output, arguments);
        assertThat(call.exitCode()).as(call.err()).isZero();
        Ended ended =
            ended(
                new RunUnderTest(output),
                model.asked().size(),
                watched.get(0).count(LongWork.JUDGING));
        assertThat(ended.asked).isEqualTo((int) ended.kept);
        assertThat(ended.gradedHere).isEqualTo(ended.kept);
        return ended;
      } finally {
        watched.forEach(WorkHere::close);
      }
    }

    private Ended ended(RunUnderTest run, int asked, long gradedHere)
        throws IOException, SQLException {
      return new Ended(
          run.record().dataSha256(),
          GoldenSnapshot.of(run, INPUT.toString()).texts(),
          run.query("SELECT indicator_slug, verdict FROM facts ORDER BY 1, 2"),
          run.query("SELECT pair_id, score, rationale, model FROM judgements ORDER BY 1"),
          run.record().ledger().kept(),
          asked,
          gradedHere);
    }

    private static String working(Path output) throws IOException {
      try (Stream<Path> entries = Files.list(output)) {
        return entries
            .filter(entry -> entry.getFileName().toString().startsWith(".run-"))
            .findFirst()
            .orElseThrow()
            .toString();
      }
    }

    private static void await(CyclicBarrier judged) throws InterruptedException {
      try {
        judged.await(100, SECONDS);
      } catch (BrokenBarrierException | TimeoutException e) {
        throw new IllegalStateException("the runs were not judged at one time", e);
      }
    }
  }
}
