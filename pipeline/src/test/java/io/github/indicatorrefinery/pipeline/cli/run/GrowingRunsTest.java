package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that take over what the one before them worked out, against runs that take over nothing. */
class GrowingRunsTest {
  private static final String EMBEDDINGS = "embeddings";
  private static final String QUALITIES = "qualities";
  private static final int FILES = 6;

  /** Right, wrong and unchecked statements, of indicators and of none; some ask the same. */
  private static final List<String> ROWS =
      List.of(
          "RSI,How is the RSI of 14 closes calculated?,RSI = 100 - 100 / (1 + RS) where RS is the average gain over the average loss of 14 closes.",
          "RSI,Calculating the RSI over 14 closes,The RSI is 100 - 50 / (1 + RS): a share of gains in all moves. It is read from 0 to 100.",
          "RSI,What does an RSI above 70 say about Bitcoin?,That gains outweighed losses. Many call it overbought; in a strong trend it may stay there for weeks.",
          "Forks,What is a hard fork?,A change of the rules that older nodes do not accept. Both chains go on where enough people stay with each.",
          "Forks,What is a soft fork?,A change of the rules that older nodes accept. The stricter rules hold once most miners follow them.",
          "Forks,Why do forks raise the supply of coins?,They do not: holders of one chain hold the same amount on the other at the time of the split.",
          "MACD,How is the MACD calculated?,MACD = EMA(12) - EMA(26) of the closes and its signal line is the 9 period EMA of the MACD.",
          "MACD,What is the MACD signal line?,The 9 period simple moving average of the closes is what some take. It is the EMA of the MACD over 9 periods.",
          "OBV,How is On-Balance Volume calculated?,Add the volume of a day that closes higher and subtract that of a day that closes lower.",
          "OBV,Calculation of the On-Balance Volume,OBV adds the volume on up days and takes it off on down days; a day that is unchanged adds nothing.",
          "Wallets,What is a cold wallet?,A wallet whose keys never touch a computer that is online.",
          "Wallets,How is a cold wallet made?,The keys are made on a device that stays offline and are written on paper or steel.");

  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}, {1} runs, {2}")
  @CsvSource({
    "1, 2, --embed=questions, DirectRunner",
    "2, 5, --embed=none, DirectRunner",
    "3, 3, --removeProbable, DirectRunner",
    "4, 4, --minQuality=40, DirectRunner",
    "5, 2, --embed=questions, FlinkRunner"
  })
  void anySplitIntoGrowingRunsEqualsOneRun(long seed, int runs, String option, String runner)
      throws IOException, SQLException {
    List<Path> files = files(new Random(seed));
    RunUnderTest whole = run("whole", files, option);

    RunUnderTest grown = new RunUnderTest(folder.resolve("grown"));
    for (int end : ends(runs, new Random(seed))) {
      grown = run("grown", files.subList(0, end), option, "--runner=" + runner);
    }

    assertSame(grown, whole);
    assertThat(grown.record().work().get(QUALITIES).takenOver()).isPositive();
    if (!option.equals("--embed=none")) {
      assertThat(grown.record().work().get(EMBEDDINGS).takenOver()).isPositive();
    }
  }

  @Test
  void anUnchangedRunWorksNothingOutAndAFreshOneAll() throws IOException, SQLException {
    List<Path> files = files(new Random(7));
    RunUnderTest first = run("one", files);
    RunRecord.Work scored = first.record().work().get(QUALITIES);
    RunRecord.Work embedded = first.record().work().get(EMBEDDINGS);
    assertThat(scored).isEqualTo(new RunRecord.Work(0, ROWS.size()));

    run("copy", files, "--reuse=" + first.folder());
    RunUnderTest again = run("one", files);
    assertThat(again.record().work())
        .containsEntry(QUALITIES, new RunRecord.Work(scored.workedOut(), 0))
        .containsEntry(EMBEDDINGS, new RunRecord.Work(embedded.workedOut(), 0));
    assertSame(new RunUnderTest(folder.resolve("copy")), again);

    RunUnderTest fresh = run("one", files, "--fresh");
    assertThat(fresh.record().work())
        .containsEntry(QUALITIES, scored)
        .containsEntry(EMBEDDINGS, embedded);
    assertSame(fresh, again);
  }

  @Test
  void aChangedLineOfKnowledgeIsHeldAgainstPairsOfIndicatorsAnew()
      throws IOException, SQLException {
    List<Path> files = files(new Random(8));
    run("grown", files);
    Path knowledge = folder.resolve("knowledge.tsv");
    String bundled = resource(KnowledgeBase.class, "knowledge.tsv");
    String changed =
        bundled.replaceFirst(
            "(relative_strength_index_rsi\tformula\t[^\t]*\t)[^\t]*\t", "$150 * close\t");
    assertThat(changed).isNotEqualTo(bundled);
    Files.writeString(knowledge, changed);

    RunUnderTest grown = run("grown", files, "--knowledge=" + knowledge);
    assertSame(grown, run("whole", files, "--knowledge=" + knowledge));
    long ofTopics =
        grown.count(
            "SELECT count(*) FROM decisions WHERE attribution = 'none' AND quality_score IS NOT NULL");
    assertThat(grown.record().work())
        .containsEntry(QUALITIES, new RunRecord.Work(ofTopics, ROWS.size() - ofTopics));
    assertThat(grown.record().work().get(EMBEDDINGS).workedOut()).isZero();
  }

  @Test
  void aChangedLineOfTheCatalogEmbedsAnewTheQuestionsWhoseFormItChanges()
      throws IOException, SQLException {
    List<Path> files = files(new Random(9));
    run("grown", files);
    Path catalog = folder.resolve("catalog.tsv");
    String bundled = resource(Catalog.class, "catalog.tsv");
    String changed = bundled.replace("On-Balance Volume (OBV)", "Balance of the Volume (OBV)");
    assertThat(changed).isNotEqualTo(bundled);
    Files.writeString(catalog, changed);

    RunUnderTest grown = run("grown", files, "--catalog=" + catalog);
    assertSame(grown, run("whole", files, "--catalog=" + catalog));
    assertThat(grown.record().work().get(EMBEDDINGS).takenOver()).isPositive();
  }

  @Test
  void aBrokenEarlierRunCostsTimeAndNothingElse() throws IOException, SQLException {
    List<Path> files = files(new Random(10));
    RunUnderTest whole = run("whole", files);
    run("broken", files);
    Files.writeString(folder.resolve("broken/refinery.db"), "no database");

    RunUnderTest again = run("broken", files);
    assertSame(again, whole);
    assertThat(again.record().work()).containsEntry(QUALITIES, new RunRecord.Work(0, ROWS.size()));
  }

  @Test
  void freshAndReuseAreNotGivenTogether() {
    CommandLineCall call =
        CommandLineCall.of(
            "run", "--input=" + folder, "--output=" + folder.resolve("o"), "--fresh", "--reuse=x");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--reuse=x: has no use with --fresh");
  }

  private static void assertSame(RunUnderTest actual, RunUnderTest expected)
      throws IOException, SQLException {
    assertThat(actual.record().dataSha256()).isEqualTo(expected.record().dataSha256());
    Map<String, List<String>> wanted = GoldenTables.of(expected);
    GoldenTables.of(actual)
        .forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(wanted.get(table)));
    assertThat(actual.query("SELECT * FROM qualities"))
        .isEqualTo(expected.query("SELECT * FROM qualities"));
    assertThat(GoldenVectors.inDatabase(actual)).isEqualTo(GoldenVectors.inDatabase(expected));
  }

  /** The rows dealt out to files in an order of chance. */
  private List<Path> files(Random random) throws IOException {
    List<StringBuilder> texts = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      texts.add(new StringBuilder("topic,question,answer\n"));
    }
    for (String row : ROWS) {
      String[] cells = row.split(",", 3);
      texts
          .get(random.nextInt(FILES))
          .append("%s,%s,\"%s\"\n".formatted(cells[0], cells[1], cells[2]));
    }
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      Path file = folder.resolve("input").resolve(i + ".csv");
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, texts.get(i)));
    }
    return files;
  }

  /** How many files each of some runs reads, the last one all of them. */
  private static List<Integer> ends(int runs, Random random) {
    TreeSet<Integer> ends = new TreeSet<>(List.of(FILES));
    while (ends.size() < runs) {
      ends.add(1 + random.nextInt(FILES));
    }
    return List.copyOf(ends);
  }

  private RunUnderTest run(String name, List<Path> files, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    files.forEach(file -> arguments.add("--input=" + file));
    CommandLineCall call = CommandLineCall.run(folder.resolve(name), arguments);
    assertThat(call.exitCode()).as(call.err()).isZero();
    return new RunUnderTest(folder.resolve(name));
  }

  private static String resource(Class<?> owner, String name) throws IOException {
    try (InputStream in = owner.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
