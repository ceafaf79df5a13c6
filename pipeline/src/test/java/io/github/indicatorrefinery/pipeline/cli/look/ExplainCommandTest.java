package io.github.indicatorrefinery.pipeline.cli.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.files.MemoryFileSystem;
import io.github.indicatorrefinery.pipeline.cli.CommandLineCall;
import io.github.indicatorrefinery.pipeline.run.HandMadeRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person is told of the pairs in {@code explain/rows.sql}. */
class ExplainCommandTest {
  @TempDir private static Path shared;
  @TempDir private Path temporary;

  private static ExplainedRun run;

  @BeforeAll
  static void writeRun() throws IOException, SQLException {
    run = ExplainedRun.write(shared.resolve("out"), "");
  }

  @Test
  void aKeptPairTellsWhatItReplaced() {
    assertThat(told("a1000000000000000000000000000000"))
        .isEqualTo(
            """
            a1000000000000000000000000000000: kept as number 1 of relative_strength_index_rsi
            "How is the RSI calculated for cryptocurrencies?"

            parse     export in/export.json, /sessions/4/qa_pairs/0, source session 7
                      research: RSI for cryptocurrencies
            mine      Relative Strength Index (RSI), by its topic "RSI for cryptocurrencies"
                      also about average_true_range_atr
            clean     question now: How is the RSI calculated for cryptocurrencies?
                      answer of 53 characters, of which 30 were left
            score     88.2 of 100, standard, flags: announcing_opening
                      completeness 0.95 whole
                      length 0.5 1200 characters
            dedup     kept, replaced 4 pairs
                      compared with other questions: 2, merged: 1, refused by a guard: 0

            replaced
              exact-question, similarity 1.000: b1000000000000000000000000000000
                how is the RSI calculated, for cryptocurrencies
                report in/rsi.txt, line 12
              near-question, similarity 0.912: c1000000000000000000000000000000
                How is the RSI calculated for a cryptocurrency?
                structured in/rsi.json, /qa_pairs/3
              same-record: a1000000000000000000000000000000-2
                "How is the RSI calculated for cryptocurrencies?"
                export in/export (copy).json, /sessions/4/qa_pairs/0, source session 7
              semantic-question, similarity 0.974: d1000000000000000000000000000000, by way of c1000000000000000000000000000000
                How do you compute the RSI of a coin?
                export in/export.json, /sessions/4/qa_pairs/1, source session 7

            answer
              From average gains and losses.
            """);
  }

  @Test
  void aStatementThatWasCheckedIsToldWithItsReferenceAndWhatIsWrongFirst()
      throws IOException, SQLException {
    ExplainedRun checked =
        ExplainedRun.write(
            temporary.resolve("checked"),
            """
            INSERT INTO facts (pair_id, fact_number, indicator_slug, kind, verdict, quote, reference, source, reason)
            VALUES ('eeeeee01000000000000000000000000', 1, 'relative_strength_index_rsi', 'range', 'correct',
                    'It lies between 0 and 100.', '0 to 100', 'Wilder, 1978', ''),
                   ('eeeeee01000000000000000000000000', 2, 'relative_strength_index_rsi', 'formula', 'wrong',
                    'RSI = 100 / RS', '100 - 100 / (1 + rs)', 'Wilder, 1978', 'it gives 50 instead of 67');
            """);

    assertThat(checked.explain("eeeeee01").out())
        .contains(
            """
            check     wrong formula of Relative Strength Index (RSI): "RSI = 100 / RS"
                        it gives 50 instead of 67
                        reference: 100 - 100 / (1 + rs) (Wilder, 1978)
                      correct range of Relative Strength Index (RSI): "It lies between 0 and 100."
                        reference: 0 to 100 (Wilder, 1978)
            score     61.0 of 100,\
            """);
  }

  @Test
  void aJudgedAnswerTellsWhatTheModelSaid() throws IOException, SQLException {
    ExplainedRun judged =
        ExplainedRun.write(
            temporary.resolve("judged"),
            """
            INSERT INTO judgements (pair_id, score, rationale, model, prompt_sha256)
            VALUES ('eeeeee01000000000000000000000000', 3.5, 'Right, but
            dedup     brief.', 'm-1', '00');
            """);

    assertThat(judged.explain("eeeeee01").out())
        .contains(
            """
            judge     3.5 of 5 by m-1
                      Right, but dedup     brief.
            """);
  }

  @Test
  void aRunOfAVersionWithoutAJudgeIsExplainedToo() throws IOException, SQLException {
    ExplainedRun earlier = ExplainedRun.write(temporary.resolve("out"), "DROP TABLE judgements;");

    CommandLineCall call = earlier.explain("eeeeee01");

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out()).contains("dedup     kept").doesNotContain("judge");
  }

  @Test
  void anExactDuplicateNamesThePairThatStays() {
    assertThat(told("b1000000000000000000000000000000"))
        .isEqualTo(
            """
            b1000000000000000000000000000000: duplicate of a1000000000000000000000000000000
            how is the RSI calculated, for cryptocurrencies

            parse     report in/rsi.txt, line 12
                      research: RSI in practice
            mine      Relative Strength Index (RSI), by its question
            clean     passed
            score     70.0 of 100, standard, no flags
                      completeness 0.7 without conclusion
            dedup     replaced: exact-question, similarity 1.000

            replaced by
              exact-question, similarity 1.000: a1000000000000000000000000000000
                "How is the RSI calculated for cryptocurrencies?"
                export in/export.json, /sessions/4/qa_pairs/0, source session 7
            """);
  }

  @Test
  void aSemanticDuplicateTellsTheWayToThePairThatStays() {
    assertThat(told("d1000000000000000000000000000000"))
        .isEqualTo(
            """
            d1000000000000000000000000000000: duplicate of a1000000000000000000000000000000
            How do you compute the RSI of a coin?

            parse     export in/export.json, /sessions/4/qa_pairs/1, source session 7
                      research: RSI for cryptocurrencies
            mine      Relative Strength Index (RSI), by its topic
            clean     passed
            score     55.5 of 100, review, flags: truncated; self_reference
                      completeness 0.4 without conclusion, sources
            dedup     replaced: semantic-question, similarity 0.974
                      compared with other questions: 1, merged: 1, refused by a guard: 0

            replaced by
              semantic-question, similarity 0.974: c1000000000000000000000000000000
                How is the RSI calculated for a cryptocurrency?
                structured in/rsi.json, /qa_pairs/3
              then near-question, similarity 0.912: a1000000000000000000000000000000
                "How is the RSI calculated for cryptocurrencies?"
                export in/export.json, /sessions/4/qa_pairs/0, source session 7
            """);
  }

  @Test
  void aKeptPairTellsWhichMergesWereRefused() {
    assertThat(told("eeeeee01000000000000000000000000"))
        .isEqualTo(
            """
            eeeeee01000000000000000000000000: kept as number 2 of relative_strength_index_rsi
            What does an RSI(14) above 70 say?

            parse     report in/rsi.txt, line 40
                      research: RSI in practice
            mine      Relative Strength Index (RSI), by its question
            clean     question unchanged
                      answer unchanged, 11 characters
            score     61.0 of 100, review, no flags
                      completeness 0.6 without conclusion
            dedup     kept
                      compared with other questions: 3, merged: 0, refused by a guard: 2

            merges refused
              number (14 against 21), cosine distance 0.029, shingle similarity 0.881: eeeeee02000000000000000000000000
                a number differs: 14 against 21
                this   What does an RSI(14) above 70 say?
                other  What does an RSI(21) above 70 say?
              direction, shingle similarity 0.790: eeeeee03000000000000000000000000
                about different sides
                this   What does an RSI(14) above 70 say?
                other  What does an RSI(14) below 30 say?

            answer
              Overbought.
            """);
  }

  @Test
  void aPairRejectedByTheScorerWasScoredAndNotCompared() {
    assertThat(told("f1000000"))
        .isEqualTo(
            """
            f1000000000000000000000000000000: rejected as refusal
            Which hardware wallet is best?

            parse     export in/export.json, /sessions/5/qa_pairs/0, source session 8
                      research: Hardware wallets
            mine      no indicator of the catalog: it stays under its topic "Hardware wallets"
            clean     passed
            score     12.3 of 100, low, flags: refusal
                      completeness 0.1 a refusal
                      rejected: refusal
            dedup     not reached
            """);
  }

  @Test
  void aPairRejectedByTheCleanerWasNotScored() {
    assertThat(told("What is a good RSI period?"))
        .isEqualTo(
            """
            f2000000000000000000000000000000: rejected as empty_after_cleaning
            What is a good RSI period?

            parse     report in/rsi.txt, line 60
                      research: RSI in practice
            mine      Relative Strength Index (RSI), by its question
            clean     rejected: empty_after_cleaning
            score     not reached
            dedup     not reached
            """);
  }

  @Test
  void aQuestionLeadsToThePairThatStaysAndNamesTheOthers() {
    assertThat(told("HOW is the RSI calculated for “cryptocurrencies”"))
        .startsWith("a1000000000000000000000000000000: kept")
        .contains(
            """

            also read
              duplicate (same-record) a1000000000000000000000000000000-2: export in/export (copy).json, /sessions/4/qa_pairs/0, source session 7
              duplicate (exact-question) b1000000000000000000000000000000: report in/rsi.txt, line 12
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a10000", "A1000000", " a1000000000000000000000000000000 "})
  void theBeginningOfAnIdIsEnoughForAllReadingsOfOneRecord(String given) {
    assertThat(told(given)).startsWith("a1000000000000000000000000000000: kept");
  }

  @Test
  void anOrdinalNamesOneReading() {
    assertThat(told("a1000000000000000000000000000000-2"))
        .startsWith("a1000000000000000000000000000000-2: duplicate of a1")
        .contains("dedup     replaced: same-record\n");
  }

  @Test
  void idsOfDifferentPairsThatBeginAlikeAreAMistake() {
    assertThat(mistake("eeeeee0"))
        .isEqualTo(
            """
            eeeeee0: several ids begin so; allowed is one of them, or more digits:
              kept eeeeee01000000000000000000000000: report in/rsi.txt, line 40
              kept eeeeee02000000000000000000000000: report in/rsi.txt, line 51
              kept eeeeee03000000000000000000000000: structured in/rsi.json, /qa_pairs/0
            """);
  }

  @Test
  void whatIsNotThereIsNamed() {
    String allowed =
        "allowed is an id of this run, its first 6 digits or more, or the text of a question\n";

    assertThat(mistake("0123456789abcdef0123456789abcdef"))
        .isEqualTo(
            "0123456789abcdef0123456789abcdef: no pair of %s has this id; %s"
                .formatted(run.folder(), allowed));
    assertThat(mistake("01234567"))
        .isEqualTo(
            "01234567: no id of a pair of %s begins so; %s".formatted(run.folder(), allowed));
  }

  @Test
  void forAPartOfAQuestionTheNearestAreListedWithTheirAnswers() {
    assertThat(told("what an RSI above 80 says"))
        .isEqualTo(
            """
            "what an RSI above 80 says": nobody asked just this; the nearest questions that were kept:

            eeeeee01000000000000000000000000  What does an RSI(14) above 70 say?
              Overbought.

            eeeeee02000000000000000000000000  What does an RSI(21) above 70 say?
              Overbought, slowly.

            eeeeee03000000000000000000000000  What does an RSI(14) below 30 say?
              Oversold.
            """);
  }

  @Test
  void formsOfOneWordAreOneOfTheWantedWords() throws IOException, SQLException {
    ExplainedRun averages =
        ExplainedRun.write(
            temporary.resolve("averages"),
            """
            UPDATE qa_pairs SET question = 'Averages of an average', question_original = question
             WHERE pair_id = 'eeeeee01000000000000000000000000';
            """);

    assertThat(averages.explain("hull averages").out())
        .contains("eeeeee01000000000000000000000000  ");
    assertThat(averages.explain("weighted hull cloud average").err())
        .contains("has this question; allowed is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "\" OR * NEAR(", "Is gold heavy?"})
  void noQuestionIsOfferedWhereNoneIsNear(String question) {
    assertThat(mistake(question)).hasLineCount(1).contains("has this question; allowed is");
  }

  @Test
  void whatWasTakenOffAnAnswerIsTold() throws IOException, SQLException {
    ExplainedRun cleaned =
        ExplainedRun.write(
            temporary.resolve("cleaned"),
            """
            UPDATE decisions SET cleaned = '';
            UPDATE decisions SET cleaned = 'announcement; sign_off'
             WHERE pair_id IN ('a1000000000000000000000000000000', 'c1000000000000000000000000000000');
            """);

    assertThat(cleaned.explain("a1000000000000000000000000000000").out())
        .contains(
            """
                      answer of 53 characters, of which 30 were left
                      taken off the answer: announcement, sign_off
            score     88.2 of 100""");
    assertThat(cleaned.explain("c1000000000000000000000000000000").out())
        .contains(
            """
            clean     passed
                      taken off the answer: announcement, sign_off
            score     64.0 of 100""");
    assertThat(cleaned.explain("eeeeee01").out()).doesNotContain("taken off");
  }

  @Test
  void aRunThatDidNotTellWhatWasTakenOffIsExplainedAllTheSame() throws IOException, SQLException {
    ExplainedRun earlier =
        ExplainedRun.write(
            temporary.resolve("earlier"), "ALTER TABLE decisions DROP COLUMN cleaned;");

    assertThat(earlier.explain("a1000000000000000000000000000000").out())
        .isEqualTo(told("a1000000000000000000000000000000"));
  }

  @Test
  void aKeptPairTellsWhatItLikelyRepeats() throws IOException, SQLException {
    String row =
        """
        INSERT INTO probable_duplicates VALUES ('eeeeee01000000000000000000000000',
          'a1000000000000000000000000000000', 0.11, 0.4, 'content word: - / say');
        """;
    ExplainedRun probable = ExplainedRun.write(temporary.resolve("likely"), row);

    assertThat(probable.explain("eeeeee01000000000000000000000000").out())
        .contains(
            """
            probably repeats
              a1000000000000000000000000000000, cosine distance 0.110, shingle similarity 0.400
                not sure: content word: - / say
                this   What does an RSI(14) above 70 say?
            """);
  }

  @Test
  void tenOfManyAreShown() throws IOException, SQLException {
    String one =
        """
        INSERT INTO decisions (pair_id, question, question_hash, source_kind, source_file, source_session_id, source_position, indicator_id,
          attribution, outcome, stage, reason, survivor_id, similarity, via, quality_score, quality_tier,
          quality_flags, quality_metrics)
        SELECT '%1$s', question, '', source_kind, source_file, source_session_id, source_position, indicator_id,
          attribution, outcome, stage, reason, survivor_id, similarity, via, quality_score, quality_tier,
          quality_flags, quality_metrics FROM decisions WHERE pair_id = '%2$s';
        """;
    StringBuilder rows = new StringBuilder();
    for (int i = 10; i < 25; i++) {
      String twin = "cc0000" + i + "000000000000000000000000";
      rows.append(one.formatted(twin, "b1000000000000000000000000000000"));
      rows.append(
          "INSERT INTO question_pairs VALUES ('%s', '%s', 0.05, 0.5, 'coin', 'BTC against ETH', 'different', 0);"
              .formatted("a1000000000000000000000000000000", twin));
    }
    ExplainedRun crowded = ExplainedRun.write(temporary.resolve("what?"), rows.toString());

    String told = crowded.explain("a1000000000000000000000000000000").out();

    assertThat(told.lines().filter(line -> line.startsWith("  coin (BTC against ETH)")))
        .hasSize(10);
    assertThat(told.lines().filter(line -> line.startsWith("  exact-question"))).hasSize(10);
    assertThat(told).contains("  and 9 more\n\nmerges refused\n", "  and 5 more\n\nanswer\n");
  }

  @Test
  void whatASourceWroteIsHarmlessInATerminal() throws IOException, SQLException {
    String hostile =
        """
        UPDATE decisions SET question = 'RSI' || char(27) || '[2J?' || char(10) || 'dedup     kept'
         WHERE pair_id LIKE 'eeeeee02%';
        """;
    ExplainedRun hostileRun = ExplainedRun.write(temporary.resolve("out"), hostile);

    assertThat(hostileRun.explain("eeeeee02").out())
        .startsWith(
            """
            eeeeee02000000000000000000000000: kept as number 3 of relative_strength_index_rsi
            RSI\uFFFD[2J? dedup     kept

            """);
    assertThat(hostileRun.explain("eeeeee01").out())
        .contains("other  RSI\uFFFD[2J? dedup     kept\n");
  }

  @Test
  void aFolderWithoutAFinishedRunIsRefused() throws IOException {
    CommandLineCall nothing = CommandLineCall.of("explain", "a1000000", "--run=" + temporary);
    HandMadeRecord.write(temporary);
    CommandLineCall noDatabase = CommandLineCall.of("explain", "a1000000", "--run=" + temporary);

    String told =
        "--run=" + temporary + ": no run there; allowed is the --output of a finished run\n";
    assertThat(nothing).isEqualTo(new CommandLineCall(2, "", told));
    assertThat(noDatabase)
        .isEqualTo(
            new CommandLineCall(2, "", told.replace("no run there", "its refinery.db is missing")));
    assertThat(temporary.resolve("refinery.db")).doesNotExist();
  }

  @Test
  void aBrokenDatabaseIsAFailureWithoutAStackTrace() throws IOException {
    HandMadeRecord.write(temporary);
    Files.writeString(temporary.resolve("refinery.db"), "This is no database. ".repeat(100));

    CommandLineCall call = CommandLineCall.of("explain", "a1000000", "--run=" + temporary);

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err()).startsWith("failed: ").doesNotContain("\tat ");
  }

  @Test
  void aRunOnAnotherFileSystemIsExplainedToo() throws IOException {
    for (String file : new String[] {"run.json", "refinery.db"}) {
      MemoryFileSystem.put(
          "mem://explain/out/" + file, Files.readAllBytes(run.folder().resolve(file)));
    }

    CommandLineCall call = CommandLineCall.of("explain", "b1000000", "--run=mem://explain/out");

    assertThat(call).isEqualTo(run.explain("b1000000"));
  }

  private static String told(String pair) {
    CommandLineCall call = run.explain(pair);
    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.err()).isEmpty();
    return call.out();
  }

  private static String mistake(String pair) {
    CommandLineCall call = run.explain(pair);
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    return call.err();
  }
}
