package io.github.indicatorrefinery.transforms.parse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.parse.ReportText;
import io.github.indicatorrefinery.transforms.values.FileRead;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportParserTest {
  private static final String TRAP =
      """
      abcde
      answer characters: 5


      Pair 2:
      question: x
      question characters: 1
      answer: y

      ========
      Pair 7:
      question: x
      more""";

  @Test
  void readsHeadAndPairs() {
    CollectedRecords read =
        CollectedRecords.ofReport(
            ReportText.withHead("Puell Multiple", 2)
                .pair("what is it", "first line\n\nsecond \uD83D\uDE00 line")
                .pair("\"why\"", "because")
                .end());

    Origin origin = new Origin(SourceKind.REPORT, "a report.txt", null, "line 17");
    assertThat(read.pairs)
        .first()
        .isEqualTo(
            new SourcePair(
                origin,
                "Puell Multiple",
                "2025-11-02 03:46:43",
                1,
                "what is it",
                "first line\n\nsecond \uD83D\uDE00 line",
                List.of()));
    assertThat(read.pairs).hasSize(2);
    assertThat(read.researches)
        .containsExactly(
            new Research(
                new Origin(SourceKind.REPORT, "a report.txt", null, "line 1"),
                "Puell Multiple",
                "2025-11-02 03:46:43",
                null,
                1_200,
                98,
                "98.0%",
                2,
                2));
    assertThat(read.failures).isEmpty();
  }

  @Test
  void cutsAnAnswerThatHoldsLabelsByItsCounts() {
    CollectedRecords read =
        CollectedRecords.ofReport(
            ReportText.withHead("t", 3)
                .pair("one", TRAP)
                .pair("two", "answer characters: 5\n\n\nPair 7:\nquestion: x\n" + "z".repeat(2_000))
                .pair("three\nquestion characters: 5\nanswer: no", "")
                .end());

    assertThat(read.answers())
        .containsExactly(
            TRAP, "answer characters: 5\n\n\nPair 7:\nquestion: x\n" + "z".repeat(2_000), "");
    assertThat(read.questions())
        .containsExactly("one", "two", "three\nquestion characters: 5\nanswer: no");
    assertThat(read.pairs).allSatisfy(pair -> assertThat(pair.notes()).isEmpty());
    assertThat(read.failures).isEmpty();
  }

  @Test
  void keepsAPairWhoseCountDiffersAndSaysByHowMuch() {
    CollectedRecords read =
        CollectedRecords.ofReport(
            ReportText.withHead("t", 3)
                .pair("one", 3, "an answer\nanswer characters: 5\nin full", 34)
                .pair("two", 4, "short", 5)
                .pair("three", 5, "last", 9)
                .end());

    assertThat(read.answers())
        .containsExactly("an answer\nanswer characters: 5\nin full", "short", "last");
    assertThat(read.pairs)
        .extracting(SourcePair::notes)
        .containsExactly(
            List.of("answer_length_differs:+4"),
            List.of("question_length_differs:-1"),
            List.of("answer_length_differs:-5"));
  }

  @Test
  void acceptsACountOfTheTextWithItsControlSequences() {
    CollectedRecords read =
        CollectedRecords.ofReport(
            ReportText.withHead("t", 2)
                .pair("\u001b[1mone\u001b[0m", "\u001b[31mred\u001b[0m \u0085 end")
                .pair("two", 3, "\u001b[31mred\u001b[0m end", 7)
                .end());

    assertThat(read.questions()).containsExactly("one", "two");
    assertThat(read.answers()).containsExactly("red  end", "red end");
    assertThat(read.pairs).allSatisfy(pair -> assertThat(pair.notes()).isEmpty());
  }

  @Test
  void keepsWhatIsThereOfATruncatedReport() {
    CollectedRecords read =
        CollectedRecords.ofReport(
            ReportText.withHead("t", 3)
                .pair("one", "yes")
                .open("two", 3, "cut of")
                .raw("\n")
                .end());
    CollectedRecords cut =
        CollectedRecords.ofReport(
            ReportText.withHead("t", 3)
                .pair("one", "yes")
                .raw("\nPair 2:\nquestion: no ans")
                .end());

    assertThat(read.answers()).containsExactly("yes", "cut of");
    assertThat(read.pairs.get(1).notes()).containsExactly("answer_length_missing");
    assertThat(read.reasons()).containsExactly("fewer_pairs_than_declared");
    assertThat(cut.answers()).containsExactly("yes");
    assertThat(cut.reasons()).containsExactly("missing_answer", "fewer_pairs_than_declared");
  }

  @Test
  void doesNotLetADamagedPairSwallowTheNext() {
    CollectedRecords read =
        CollectedRecords.ofReport(
            ReportText.withHead("t", 3)
                .open("one", 3, "never closed\n\n")
                .raw("\nPair 2:\nquestion: two\nanswer: uncounted\nanswer characters: 9\n")
                .raw("\nPair 3:\nquestion: three\nquestion characters: 5\nanswer: fine")
                .raw("\nanswer characters: 4\n")
                .end());

    assertThat(read.questions()).containsExactly("one", "two", "three");
    assertThat(read.answers()).containsExactly("never closed", "uncounted", "fine");
    assertThat(read.pairs)
        .extracting(SourcePair::notes)
        .containsExactly(
            List.of("answer_length_missing"), List.of("question_length_missing"), List.of());
    assertThat(read.failures).isEmpty();
  }

  @Test
  void failsAReportThatDeclaresMoreThanItHolds() {
    CollectedRecords read =
        CollectedRecords.ofReport(ReportText.withHead("t", 100).pair("one", "yes").end());

    assertThat(read.pairs).hasSize(1);
    assertThat(read.reasons()).containsExactly("fewer_pairs_than_declared");
    assertThat(read.failures.get(0).message()).isEqualTo("declares 100 pairs and holds 1");
  }

  @Test
  void readsAReportWithoutPairs() {
    CollectedRecords read =
        CollectedRecords.ofReport(
            "\u001b[33mTopic:\u001b[0m Bitcoin\nSuccess Rate: 9%\n\nProse.\n");

    assertThat(read.pairs).isEmpty();
    assertThat(read.failures).isEmpty();
    assertThat(read.researches).singleElement().extracting(Research::title).isEqualTo("Bitcoin");
  }

  @Test
  void readsWindowsLinesAndByteOrderMarks() {
    String report = ReportText.withHead("t", 1).pair("one", "a\nb").end();

    for (byte[] bytes :
        List.of(
            report.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + report).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + report.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE),
            report.getBytes(StandardCharsets.UTF_16))) {
      CollectedRecords read = CollectedRecords.ofReport(bytes);
      assertThat(read.answers()).containsExactly("a\nb");
      assertThat(read.pairs.get(0).notes()).isEmpty();
      assertThat(read.positions()).containsExactly("line 17");
    }
  }

  @Test
  void failsWhatIsNoReport() {
    assertThat(CollectedRecords.ofReport("").reasons()).containsExactly("empty_file");
    assertThat(CollectedRecords.ofReport(" \n\n").reasons()).containsExactly("empty_file");
    assertThat(CollectedRecords.ofReport("A note.").reasons()).containsExactly("not_a_report");
    assertThat(CollectedRecords.ofReport(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}).reasons())
        .containsExactly("binary_file");
    assertThat(CollectedRecords.ofReport(new byte[ReportParser.MAX_REPORT_BYTES + 1]).reasons())
        .containsExactly("too_large");
  }

  @Test
  void replacesInvalidBytesAndKeepsThePair() {
    byte[] bytes =
        ReportText.withHead("t", 1)
            .pair("one", "a\u00ffb")
            .end()
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(CollectedRecords.ofReport(bytes).answers()).containsExactly("a\uFFFDb");
  }

  @Test
  void readsAHandwrittenMarkdownReport() {
    CollectedRecords read =
        CollectedRecords.ofReport(
            """
            Some words.

            ## Session 1: Cycles

            ## Indicator 1: Pi Cycle Top

            1.  **Q:** What is it?
                **A:** Two averages.

                - with a list
                  # and this

            2. **Q:** And
               then?
               **A:** Nothing.

            [More to come …]

            ---
            ## Indicator 2: Puell Multiple
            1) **Q:** Inline? **A:** Yes.
            2) **Q:** No answer?

            ## Outlook
            1. **Stay calm:** always.
            """);

    assertThat(read.pairs)
        .extracting(SourcePair::topic, SourcePair::number, SourcePair::question, SourcePair::answer)
        .containsExactly(
            tuple("Pi Cycle Top", 1, "What is it?", "Two averages.\n\n- with a list\n  # and this"),
            tuple("Pi Cycle Top", 2, "And\nthen?", "Nothing."),
            tuple("Puell Multiple", 1, "Inline?", "Yes."));
    assertThat(read.positions()).containsExactly("line 7", "line 13", "line 21");
    assertThat(read.reasons()).containsExactly("missing_answer");
    assertThat(read.researches)
        .singleElement()
        .extracting(Research::title)
        .isEqualTo("Session 1: Cycles");
  }

  @Test
  void tellsTheKindAndFormatOfATextByItsContent() {
    assertThat(formatOf(ReportText.withHead("t", 1).pair("one", "yes").end()))
        .isEqualTo("report report");
    assertThat(formatOf("1. **Q:** a\n   **A:** b\n")).isEqualTo("report report");
    assertThat(formatOf("### Q: a\nA: b\n")).isEqualTo("file markdown");
    assertThat(formatOf("Q: a\nA: b\n")).isEqualTo("file text");
    assertThat(formatOf("# Title\n\n## Introduction\nx\n\n## References\n- y\n"))
        .isEqualTo("file markdown");
    assertThat(formatOf("A note.")).isEqualTo("file ");
  }

  @Test
  void tellsEachPairTheFormatUnlessItIsAReport() {
    assertThat(CollectedRecords.ofText("# ATR\n\n**Q:** a\n**A:** b\n").pairs)
        .extracting(SourcePair::topic, pair -> pair.details().format())
        .containsExactly(tuple("ATR", "markdown"));
    assertThat(CollectedRecords.ofText("# ATR\n\n1. **Q:** a\n**A:** b\n").pairs)
        .extracting(SourcePair::topic, pair -> pair.details().format())
        .containsExactly(tuple("", ""));
  }

  @Test
  void keepsResearchInProseAsResearch() {
    CollectedRecords read =
        CollectedRecords.ofReport(
            "# Why do bands widen?\n\n## Introduction\nx\n\n## Sources\n- y\n");

    assertThat(read.failures).isEmpty();
    assertThat(read.researches)
        .extracting(Research::title, Research::foundPairs)
        .containsExactly(tuple("Why do bands widen?", 0));
  }

  @Test
  void readsAReportThatWasRecorded() {
    String report = ReportText.withHead("t", 1).pair("one", "a\nb").end();
    CollectedRecords read =
        CollectedRecords.ofText(
            "{\"version\": 2, \"width\": 80, \"height\": 24}\n[1.5, \"o\", \"%s\"]\nbroken\n"
                .formatted(report.replace("\u001b", "\\u001b").replace("\n", "\\r\\n")));

    assertThat(read.answers()).containsExactly("a\nb");
    assertThat(read.positions()).containsExactly("line 2");
    assertThat(read.reasons()).containsExactly("broken_recording");
    assertThat(read.failures.get(0).message())
        .isEqualTo("a terminal recording by asciinema (version 2): line 3 is no event");
  }

  @Test
  void failsARecordingOfAnythingElseOnce() {
    CollectedRecords cast =
        CollectedRecords.ofText(
            "{\"version\": 2, \"width\": 80, \"height\": 24}\n[1, \"o\", \"$ ls\\r\\n\"]\n[2, \"o\", \"a b\"]\n");
    CollectedRecords script =
        CollectedRecords.ofText("Script started on 2025-11-01 10:00:00+00:00\n$ ls\r\na b\r\n");

    assertThat(cast.reasons()).containsExactly("unknown_recording");
    assertThat(cast.failures.get(0).message())
        .startsWith("a terminal recording by asciinema (version 2) that shows neither")
        .endsWith("it begins: $ ls");
    assertThat(script.reasons()).containsExactly("unknown_recording");
    assertThat(script.failures.get(0).message())
        .startsWith("a terminal session captured by script(1) that shows neither");
  }

  @Test
  void namesTheFirstLineOfWhatIsNoReport() {
    assertThat(CollectedRecords.ofReport("\n  Buy milk.\nAnd more.").failures.get(0).message())
        .endsWith("and research with headings and sources; it begins: Buy milk.");
    assertThat(CollectedRecords.ofReport("Buy milk. " + "key".repeat(30)).failures.get(0).message())
        .endsWith("; it begins: Buy milk.");
    assertThat(CollectedRecords.ofReport("k3y".repeat(30)).failures.get(0).message())
        .endsWith("headings and sources");
  }

  @Test
  void noSecretIsQuotedInPart() {
    String words = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    for (String phrase : List.of(words, words.replace("worth ", "worth\n"))) {
      assertThat(CollectedRecords.ofReport("Keep it: " + phrase).failures.get(0).message())
          .endsWith("; it begins: Keep it: [seed phrase]");
    }
    assertThat(
            CollectedRecords.ofReport("x".repeat(59) + " call +49 171 3920 7741")
                .failures
                .get(0)
                .message())
        .endsWith("x call [phone]");
  }

  private static String formatOf(String text) {
    FileRead read = CollectedRecords.ofText(text).file;
    return read.kind().label() + " " + read.format();
  }
}
