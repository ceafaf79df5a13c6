package io.github.indicatorrefinery.pipeline.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --decisions}, through the command; its outputs are in the golden case of that name. */
class DecisionsRunTest {
  private static final String CASE = "src/test/resources/golden/decisions/";
  private static final String CALCULATED = "a991cdffe0a9c0b263269e2d74420ae5";
  private static final String SAME_WORDS = "44347b5f2c5634d61baaf7ca8c20e200";
  private static final String SHORT_NAME = "47c7fead140712e9896e2174f9ce4cf2";
  private static final String WHICH_LINE = "3baef3ece0d46d33dfc3f0b2437b6cc6";

  @TempDir private Path folder;

  @Test
  void theNextBestOfAClusterSurvivesAnExcludedOneAndExplainTellsWhoDecided() throws IOException {
    CommandLineCall call = call(Path.of(CASE, "decisions.tsv"));
    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.err())
        .contains(
            "decisions.tsv line 8: exclude ffffffffffffffffffffffffffffffff, decided by ana: no pair"
                + " ffffffffffffffffffffffffffffffff was read")
        .doesNotContain("could not be read");

    assertThat(explained(CALCULATED))
        .contains("decide    exclude " + CALCULATED + ", by ana: the numbers are made up")
        .contains("rejected: decision")
        .contains("dedup     not reached");
    assertThat(explained(WHICH_LINE))
        .contains(
            "merge " + WHICH_LINE + " into " + SAME_WORDS + ", by ben: asks for the same line")
        .contains("dedup     replaced: decision");
    RunUnderTest run = new RunUnderTest(folder.resolve("out"));
    assertThat(
            run.query(
                "SELECT pair_id FROM decisions WHERE outcome = 'kept' AND pair_id IN ('%s', '%s', '%s')"
                    .formatted(SAME_WORDS, SHORT_NAME, WHICH_LINE)))
        .hasSize(1);
    assertThat(run.query("SELECT line FROM rulings WHERE fits = 0")).containsExactly(List.of(8));
    assertThat(run.record().ledger().rejected()).isEqualTo(1);
  }

  @Test
  void aPairThatIsKeptStaysBesideTheOneThatWouldHaveReplacedIt() throws IOException {
    RunUnderTest run =
        run(
            "keep\t%s\t\t\tana\tsays it better".formatted(SAME_WORDS),
            "keep\t%s\t\t\tana\tso does this".formatted(SHORT_NAME));

    assertThat(run.query("SELECT pair_id FROM qa_pairs ORDER BY pair_id"))
        .contains(List.of(CALCULATED), List.of(SAME_WORDS), List.of(SHORT_NAME));
    assertThat(run.query("SELECT pair_id FROM embeddings ORDER BY pair_id"))
        .contains(List.of(SAME_WORDS), List.of(SHORT_NAME));
  }

  @Test
  void aDecisionThatNoLongerFitsFailsAStrictRun() throws IOException {
    Path decisions = write("exclude\t%s\t\t\tana\tgone".formatted("0".repeat(32)));

    assertThat(call(decisions, "--strict").exitCode()).isEqualTo(1);
  }

  @Test
  void whatNamesAPairThatASampleLeftOutDoesNothingAndIsNoFailure() throws IOException {
    Path decisions =
        write(
            "exclude\t%s\t\t\tana\tbad".formatted(CALCULATED),
            "merge\t%s\t%s\t\tana\tthe same".formatted(WHICH_LINE, SHORT_NAME),
            "merge\t%s\t%s\t\tana\tthe same".formatted(SHORT_NAME, SAME_WORDS),
            "indicator\t%s\t\taccumulation_distribution_line\tana\tit is".formatted(WHICH_LINE));

    CommandLineCall call = call(decisions, "--strict", "--sample=2");

    assertThat(call.exitCode()).as(call.err()).isZero();
    RunUnderTest run = new RunUnderTest(folder.resolve("out"));
    assertThat(run.query("SELECT pair_id FROM decisions ORDER BY pair_id"))
        .containsExactly(List.of(WHICH_LINE), List.of(SAME_WORDS));
    assertThat(run.query("SELECT line FROM rulings WHERE fits = 1")).containsExactly(List.of(5));
    assertThat(run.query("SELECT message FROM failures")).isEmpty();
    assertThat(explained(WHICH_LINE))
        .contains("by ana: the same (not done: the sample left the other pair out)");
    assertThat(explained(SAME_WORDS)).doesNotContain("merge");
  }

  @Test
  void whatFitsNoPairOfASampleOrNoneAtAllFails() throws IOException {
    Path decisions =
        write(
            "exclude\t%s\t\t\tana\tgone".formatted("0".repeat(32)),
            "merge\t%s\t%s\t\tana\tthe same".formatted(WHICH_LINE, "1".repeat(32)),
            "keep\t%s\t\t\tana\tgood".formatted(SHORT_NAME));

    CommandLineCall call = call(decisions, "--strict", "--sample=2");

    assertThat(call.exitCode()).as(call.err()).isEqualTo(1);
    RunUnderTest run = new RunUnderTest(folder.resolve("out"));
    assertThat(run.query("SELECT source_position FROM failures ORDER BY source_position"))
        .containsExactly(List.of("line 2"), List.of("line 3"));
    assertThat(run.query("SELECT line FROM rulings WHERE fits = 1")).isEmpty();
    assertThat(explained(WHICH_LINE))
        .contains("by ana: the same (it no longer fits: see failures)");
  }

  @Test
  void decisionsDoNotHinderTakingOver() throws IOException {
    RunUnderTest plain = run();
    long scored = plain.record().work().get("qualities").workedOut();

    RunUnderTest decided = run("exclude\t%s\t\t\tana\tbad".formatted(CALCULATED));

    assertThat(decided.record().work().get("qualities").takenOver()).isEqualTo(scored);
    assertThat(decided.record().dataSha256())
        .isEqualTo(
            run("exclude\t%s\t\t\tben\tother words".formatted(CALCULATED)).record().dataSha256());
  }

  @Test
  void tellsMistakesOfTheFileAmongTheOthers() throws IOException {
    CommandLineCall call =
        call(write("drop\t%s\t\t\tana\tbad".formatted(CALCULATED)), "--shards=0");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains("decisions.tsv: line 2: action \"drop\"; allowed is one of exclude, keep, merge")
        .contains("--shards=0: allowed is");
  }

  private RunUnderTest run(String... rows) throws IOException {
    CommandLineCall call = call(write(rows));
    assertThat(call.exitCode()).as(call.err()).isZero();
    return new RunUnderTest(folder.resolve("out"));
  }

  private Path write(String... rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of("action\tpair\tother\tindicator\twho\twhy"));
    lines.addAll(List.of(rows));
    return Files.write(folder.resolve("decisions.tsv"), lines);
  }

  private CommandLineCall call(Path decisions, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add("--ragExport=" + CASE + "input/export/*.json");
    arguments.add("--decisions=" + decisions);
    return CommandLineCall.run(folder.resolve("out"), arguments);
  }

  private String explained(String id) {
    CommandLineCall call = CommandLineCall.of("explain", id, "--run=" + folder.resolve("out"));
    assertThat(call.exitCode()).as(call.err()).isZero();
    return call.out();
  }
}
