package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One run over all captured input, against totals that were counted by other means. */
class FullExportRealDataTest {
  private static final Path DATA = Path.of(System.getProperty("refinery.realData", "absent"));

  /** Pairs of the export's sessions about one indicator, and how many such sessions there are. */
  private static final Map<String, List<Long>> BY_TOPIC =
      new TreeMap<>(
          Map.of(
              "Simple Moving Average (SMA)", List.of(300L, 3L),
              "Weighted Moving Average (WMA)", List.of(286L, 3L),
              "Relative Strength Index (RSI)", List.of(200L, 2L),
              "Moving Average Convergence Divergence (MACD)", List.of(197L, 2L)));

  private static final List<String> ONE_SESSION_EACH =
      List.of(
          "Aroon Indicator",
          "Average True Range",
          "Ultimate Oscillator",
          "Chaikin Money Flow",
          "Money Flow Index",
          "Volume Weighted Average Price",
          "Accumulation/Distribution Line",
          "Chaikin Volatility",
          "Historical Volatility",
          "Standard Deviation",
          "Volume Rate of Change");

  @TempDir private static Path shared;

  private static RunUnderTest run;

  @BeforeAll
  static void runOnAllData() {
    assumeTrue(Files.isDirectory(DATA), "no real data at " + DATA);
    run = new RunUnderTest(shared.resolve("out"));
    CommandLineCall call =
        CommandLineCall.of(
            "run",
            "--reports=" + DATA + "/reports/*.txt",
            "--ragExport=" + DATA + "/rag-export/*.json.gz",
            "--structured=" + DATA + "/structured/*.json",
            "--output=" + run.folder());
    assertThat(call.exitCode()).as(call.err()).isZero();
  }

  @Test
  void readsEveryPair() throws IOException, SQLException {
    RunRecord.Books books = run.record().ledger();

    assertThat(books.read()).isEqualTo(19_689);
    assertThat(books.bySource().get("export").read()).isEqualTo(17_656);
    assertThat(books.bySource().get("report").read()).isEqualTo(1_531);
    assertThat(books.bySource().get("structured").read()).isEqualTo(502);
    assertThat(run.count("SELECT count(*) FROM decisions")).isEqualTo(19_689);
    assertThat(run.count("SELECT count(DISTINCT question_hash) FROM decisions")).isEqualTo(16_903);
  }

  @Test
  void theLedgerAddsUp() throws IOException, SQLException {
    RunRecord record = run.record();
    RunRecord.Books books = record.ledger();

    assertThat(books.kept() + books.duplicate() + books.rejected()).isEqualTo(books.read());
    assertThat(record.indicators().stream().mapToLong(RunRecord.Subject::read).sum())
        .isEqualTo(books.read());
    assertThat(run.dataset()).hasSize((int) books.kept());
    assertThat(run.lines("duplicates")).hasSize((int) books.duplicate());
    assertThat(run.lines("rejected")).hasSize((int) books.rejected());
    assertThat(run.count("SELECT count(*) FROM decisions WHERE outcome = 'kept'"))
        .isEqualTo(books.kept());
    assertThat(record.tiers().values().stream().filter(pairs -> pairs > 0))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void findsTheIndicatorsOfTheExportByTopic() throws SQLException {
    long sum = 0;
    for (Map.Entry<String, List<Long>> expected : BY_TOPIC.entrySet()) {
      assertThat(byTopic(expected.getKey())).as(expected.getKey()).isEqualTo(expected.getValue());
      sum += expected.getValue().get(0);
    }
    for (String name : ONE_SESSION_EACH) {
      assertThat(byTopic(name)).as(name).isEqualTo(List.of(100L, 1L));
      sum += 100;
    }
    assertThat(sum).isEqualTo(2_083);
  }

  @ParameterizedTest
  @CsvSource({"first, 0.98, 0.64", "second, 0.99, 0.40", "held-out, 0.97, 0.36"})
  void dedupAgreesWithTheLabelsMorePreciselyThanSimplerMeans(
      String set, double minPrecision, double minRecall) throws IOException, SQLException {
    DedupAccuracy accuracy = new DedupAccuracy(run, set);
    DedupAccuracy.Agreement dedup = accuracy.ofRun();
    System.out.printf("labels: %s%n%-34s %9s %7s %6s%n", set, "rule", "precision", "recall", "F1");
    System.out.println(dedup);
    accuracy.ofSimplerMeans().forEach(System.out::println);

    assertThat(dedup.precision()).isGreaterThanOrEqualTo(minPrecision);
    assertThat(dedup.recall()).isGreaterThanOrEqualTo(minRecall);
    assertThat(accuracy.ofSimplerMeans())
        .allMatch(simpler -> simpler.precision() < dedup.precision());
  }

  @Test
  void theDatabaseIsSound() throws SQLException {
    assertThat(run.query("PRAGMA foreign_key_check")).isEmpty();
    assertThat(run.query("PRAGMA integrity_check")).containsExactly(List.of("ok"));
  }

  /** Pairs and source sessions of the one catalog indicator whose name begins so. */
  private static List<Long> byTopic(String name) throws SQLException {
    List<List<Object>> rows =
        run.query(
            """
            SELECT count(*), count(DISTINCT source_session_id), count(DISTINCT indicator_id)
              FROM decisions JOIN indicators USING (indicator_id)
             WHERE source_kind = 'export' AND attribution = 'by_topic' AND is_catalog = 1
               AND (catalog_name = '%s' OR catalog_name LIKE '%s (%%')
            """
                .formatted(name, name));
    assertThat(((Number) rows.get(0).get(2)).longValue()).as(name).isEqualTo(1);
    return rows.get(0).subList(0, 2).stream().map(value -> ((Number) value).longValue()).toList();
  }
}
