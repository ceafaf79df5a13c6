package io.github.indicatorrefinery.transforms.research;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Both shapes are read back character for character, whatever an answer holds. */
class ResearchShapesTest {
  private static final String COMPLETED = "2026-03-01 10:00:00";

  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n\n",
          "\r\n",
          "\r",
          "\nPair 2:\nquestion: x\nquestion characters: 1\nanswer: y\nanswer characters: 1\n\n",
          "\nPair 1:\nquestion: ",
          "\nquestion: ",
          "\nanswer: ",
          "\nanswer characters:",
          "\nquestion characters: five",
          "\n================================================================================\n",
          "\nTotal Question-Answer Pairs: 99\n",
          "\nTopic: another\n",
          "\n- question: a list\n  answer: in YAML\n",
          "\n{\"question\": \"a line\", \"answer\": \"of JSON\"}\n",
          "\n{\"qa_pairs\": [",
          "question,answer\na,b\n",
          "\u001b[31mred\u001b[0m",
          "\u001b]0;title\u0007",
          "\u001b]0;open",
          "\u009b2J",
          "\u0000\b\u007f",
          "\u2028\u0085\u202e\ufeff",
          "\ud83d",
          "\ud83d\ude80 \u00e9 \u6f22\u5b57 a\u0301",
          "```\ncode\n```\n",
          "**Q:** no\n**A:** no\n",
          "   \t ",
          "a plain word");

  @Property(tries = 1000)
  void whatWasWrittenIsRead(@ForAll("sessions") ResearchSession session) throws IOException {
    assertRead(session);
  }

  @Provide
  Arbitrary<ResearchSession> sessions() {
    Arbitrary<String> label =
        Combinators.combine(
                Arbitraries.of("\nanswer characters: ", "\nquestion characters: "),
                Arbitraries.integers().between(0, 250),
                Arbitraries.of("\n", "\nanswer: ", "\n\n\nPair 2:\nquestion: "))
            .as((before, number, after) -> before + number + after);
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20);
    Arbitrary<String> text =
        Arbitraries.oneOf(Arbitraries.of(PIECES), label, label, any)
            .list()
            .ofMaxSize(10)
            .map(pieces -> String.join("", pieces));
    return Combinators.combine(text, text)
        .as((question, answer) -> new ResearchedPair("Why? " + question, "So: " + answer, 7))
        .list()
        .ofMaxSize(6)
        .map(pairs -> new ResearchSession("Force Index", COMPLETED, 9, pairs));
  }

  /** The end of the question, by its count: all up to the last line but one of the answer. */
  @Test
  void anAnswerCannotTakeItselfIntoItsQuestion() throws IOException {
    String question = "And why?";
    String before = question + "\nquestion characters: 8\nanswer: Well.";
    String answer = "Well.\nquestion characters: %d\nanswer: stolen".formatted(before.length());

    assertRead(
        new ResearchSession(
            "Force Index", COMPLETED, 1, List.of(new ResearchedPair(question, answer, 1))));
  }

  @Test
  void aLongAnswerIsReadWhole() throws IOException {
    String paragraph = "The index multiplies the change of the close by the volume.\n\n";
    assertRead(
        new ResearchSession(
            "Force Index",
            COMPLETED,
            1,
            List.of(new ResearchedPair("What is it?", paragraph.repeat(16_000), 1))));
  }

  @Test
  void anOrdinaryReportNeedsNoBlanks() {
    ResearchSession session =
        new ResearchSession(
            "Force Index",
            COMPLETED,
            2,
            List.of(
                new ResearchedPair("What is\nit?", "A sum.\r\n\u001b[1mNo more.\u001b[0m ", 1)));

    String rulers = "=".repeat(80);
    assertThat(TerminalReport.of(session))
        .isEqualTo(
            """
            %1$s
            ULTRA DEEP RESEARCH REPORT
            %1$s

            Topic: Force Index
            Research Completed: 2026-03-01 10:00:00
            Search Queries Executed: 2
            Successful Searches: 1
            Success Rate: 50.0%%

            %1$s
            QUESTION-ANSWER PAIRS WITH CHARACTER COUNTS
            %1$s

            Total Question-Answer Pairs: 1


            Pair 1:
            question: What is it?
            question characters: 11
            answer: A sum.
            No more.
            answer characters: 15
            """
                .formatted(rulers));
  }

  private static void assertRead(ResearchSession session) throws IOException {
    CollectedRecords report = read("report.txt", TerminalReport.of(session));
    assertThat(report.file.format()).isEqualTo("report");
    if (session.pairs().isEmpty()) {
      // An export without a pair is an empty file; a report tells what was asked.
      assertThat(report.failures).isEmpty();
      assertThat(report.researches.get(0).queriesExecuted()).isEqualTo(session.executed());
      return;
    }
    StringWriter export = new StringWriter();
    SessionExport.write("2026-03-01T10:00:00", List.of(session), export);
    CollectedRecords exported = read("export.json", export.toString());

    for (CollectedRecords read : List.of(report, exported)) {
      assertThat(read.failures).isEmpty();
      assertThat(read.questions())
          .isEqualTo(session.pairs().stream().map(ResearchedPair::question).toList());
      assertThat(read.answers())
          .isEqualTo(session.pairs().stream().map(ResearchedPair::answer).toList());
      assertThat(read.pairs)
          .allSatisfy(
              pair -> {
                assertThat(pair.topic()).isEqualTo("Force Index");
                assertThat(pair.createdAt()).isEqualTo(COMPLETED);
                // What the endpoint sent as the character for a lost one, readers note.
                boolean isLost = (pair.question() + pair.answer()).indexOf('\uFFFD') >= 0;
                assertThat(pair.notes())
                    .isEqualTo(isLost ? List.of("replacement_character") : List.of());
              });
      assertThat(read.researches).hasSize(1);
      Research research = read.researches.get(0);
      assertThat(research.title()).isEqualTo("Force Index");
      assertThat(research.queriesExecuted()).isEqualTo(session.executed());
      assertThat(research.successfulQueries()).isEqualTo(session.pairs().size());
      assertThat(research.foundPairs()).isEqualTo(session.pairs().size());
    }
    assertThat(exported.file.format()).isEqualTo("export");
    assertThat(export.toString()).matches("\\A[\\n\\x20-\\x7e]*\\z");
  }

  /** As a file of which only its content tells what it is. */
  private static CollectedRecords read(String name, String content) {
    return CollectedRecords.ofFile(
        SourceKind.FILE, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }
}
