package io.github.indicatorrefinery.transforms.parse.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.CharacterCount;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Failure.Part;
import io.github.indicatorrefinery.transforms.values.FileRead;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.PassedOver;
import io.github.indicatorrefinery.transforms.values.SourceDetails;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
  @Test
  void keepsWhatAllColumnsSay() {
    CollectedRecords read =
        read(
            "qa.csv",
            """
            ID,Question,Answer,Topic,Indicator,Category,Created At,model,note
            7,What is RSI?,"An oscillator, 0 to 100.",Momentum,RSI,Price,2025-10-01,gpt,
            """);

    assertThat(read.pairs)
        .containsExactly(
            new SourcePair(
                new Origin(SourceKind.FILE, "qa.csv", null, "line 2"),
                "Momentum",
                "2025-10-01",
                0,
                "What is RSI?",
                "An oscillator, 0 to 100.",
                List.of(),
                new SourceDetails("csv", "RSI", "Price", "7", "{\"model\":\"gpt\"}")));
    assertThat(read.failures).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheSeparatorAndTheHead(String separator) {
    String text = "prompt,RESPONSE\nWhat is EMA?,\"One, two; three\tfour|five\"\n";
    CollectedRecords read =
        read(
            "table",
            text.replace("prompt,R", "prompt" + separator + "R").replace("?,", "?" + separator));

    assertThat(read.questions()).containsExactly("What is EMA?");
    assertThat(read.answers()).containsExactly("One, two; three\tfour|five");
  }

  @Test
  void readsWhatASpreadsheetWrites() {
    CollectedRecords read = read("qa.csv", "\uFEFFsep=;\r\nquestion;answer\r\nq;\"a\r\nb\"\r\n");

    assertThat(read.answers()).containsExactly("a\nb");
    assertThat(read.positions()).containsExactly("line 3");
    assertThat(read.failures).isEmpty();
  }

  @Test
  void readsOnBehindABrokenRecord() {
    CollectedRecords read =
        read(
            "qa.csv",
            """
            question,answer
            q1,"a ""quoted"" word
            and a line"
            q2,"never closed
            q3,a3
            q4,"a "word" not doubled"
            q5,a5,too,many
            q6

            q7,a7,,
            ,,
            q8,
            """);

    assertThat(read.questions()).containsExactly("q1", "q3", "q7", "q8");
    assertThat(read.answers()).containsExactly("a \"quoted\" word\nand a line", "a3", "a7", "");
    assertThat(read.positions()).containsExactly("line 2", "line 5", "line 10", "line 12");
    assertThat(read.failures)
        .extracting(failure -> failure.origin().position() + " " + failure.reason())
        .containsExactly(
            "line 4 broken_record",
            "line 6 broken_record",
            "line 7 broken_record",
            "line 8 missing_answer");
    assertThat(read.failures)
        .extracting(Failure::message)
        .contains(
            "a quote that is not closed, or not doubled inside of a cell",
            "4 cells under 2 columns: a text with a separator in it has to be quoted");
    assertThat(read.files)
        .extracting(FileRead::passedOver)
        .containsExactly(List.of(new PassedOver("(empty records)", 1)));
  }

  @Test
  void takesAQuoteForACharacterInATableOfTabs() {
    CollectedRecords read =
        read("qa.tsv", "question\tanswer\n\"Buy the dip\" means?\tTo buy low.\nq\t\"a\tb\"\n");

    assertThat(read.questions()).containsExactly("\"Buy the dip\" means?", "q");
    assertThat(read.answers()).containsExactly("To buy low.", "a\tb");
    assertThat(read.files).extracting(FileRead::format).containsExactly("tsv");
  }

  @Test
  void namesTheColumnsOfATableWithoutPairs() {
    CollectedRecords read = read("prices.csv.gz", "date;close\n2024-01-01;42000\n");

    assertThat(read.pairs).isEmpty();
    assertThat(read.failures)
        .extracting(Failure::reason, Failure::message)
        .containsExactly(
            tuple(
                "no_pair_columns",
                "a table with the columns date, close; two that are named question and answer are"
                    + " needed"));
  }

  @Test
  void namesALongColumnByItsFirstWords() {
    CollectedRecords read =
        read(
            "prices.csv",
            """
            maximum_drawdown_of_the_strategy_against_its_benchmark,close
            3,42000
            """);

    assertThat(read.failures)
        .extracting(Failure::message)
        .containsExactly(
            "a table with the columns maximum_drawdown_of_the_strategy_\u2026, close; two that are"
                + " named question and answer are needed");
  }

  @Test
  void namesNoSecretThatStandsInTheHead() {
    CollectedRecords read =
        read(
            "words.csv",
            """
            legal winner thank year wave sausage worth useful legal winner thank yellow,ana@mailhouse.io
            3,42000
            """);

    assertThat(read.failures)
        .extracting(Failure::message)
        .containsExactly(
            "a table with the columns [seed phrase], [e-mail]; two that are named question and"
                + " answer are needed");
  }

  @Test
  void accountsForEveryCharacter() {
    CollectedRecords read = read("qa.csv", "question,answer\nq\uD83D\uDE00,\"a,b\"\nq\n");

    assertThat(read.files)
        .extracting(FileRead::characters)
        .containsExactly(new CharacterCount(27, 5, 21, 1));
  }

  @Test
  void losesOneRecordToAQuoteThatIsNeverClosed() {
    CollectedRecords read = read("qa.csv", "question,answer\nq1,\"open\nq2,a2\nq3,a3\n");

    assertThat(read.questions()).containsExactly("q2", "q3");
    assertThat(read.failures)
        .extracting(Failure::message)
        .containsExactly("a quote that is not closed");
  }

  @Test
  void tellsThatARecordOfSeveralLinesIsShownInPart() {
    CollectedRecords read = read("qa.csv", "question,answer\nq,a,b\nq1,\"open\nq2,a2\nq3,\"open");

    assertThat(read.failures)
        .extracting(Failure::input, Failure::part)
        .containsExactly(
            tuple("q,a,b", Part.WHOLE),
            tuple("q1,\"open", Part.START),
            tuple("q3,\"open", Part.WHOLE));
  }

  @Test
  void saysThatAHeadIsAlone() {
    assertThat(read("qa.csv", "question,answer\n").reasons()).containsExactly("empty_file");
  }

  @Test
  void leavesATableOfMarkdownAndALogAlone() {
    assertThat(read("a.md", "| question | answer |\n| --- | --- |\n| q | a |\n").files)
        .extracting(FileRead::format)
        .doesNotContain("csv");
    assertThat(read("a.txt", "The question, the answer\nand more\n").reasons())
        .containsExactly("not_a_report");
  }

  private static CollectedRecords read(String name, String text) {
    return CollectedRecords.ofFile(
        SourceKind.FILE, name, new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Test
  void takesTheNamesThatJsonHasToo() {
    CollectedRecords instructed =
        CollectedRecords.ofText(
            "instruction,input,output\nExplain it.,The Aroon.,It runs.\nSay.,,A.\n");
    CollectedRecords talked = CollectedRecords.ofText("model,user,assistant\nm,q,a\n");

    assertThat(instructed.questions()).containsExactly("Explain it.\n\nThe Aroon.", "Say.");
    assertThat(instructed.answers()).containsExactly("It runs.", "A.");
    assertThat(talked.questions()).containsExactly("q");
    assertThat(talked.answers()).containsExactly("a");
    assertThat(CollectedRecords.ofText("input,target\nq,a\n").answers()).containsExactly("a");
  }
}
