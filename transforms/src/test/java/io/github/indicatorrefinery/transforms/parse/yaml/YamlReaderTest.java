package io.github.indicatorrefinery.transforms.parse.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
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

class YamlReaderTest {
  @Test
  void readsPairsWithWhatStandsAboveThem() {
    CollectedRecords read =
        read(
            "pairs.yaml",
            """
            # Of one indicator.
            indicator: RSI
            created: 2025-10-01
            qa_pairs:
              - question: "What is RSI?"
                answer: |
                  An oscillator.
                  From 0 to 100.
                id: 7
                tags: [momentum, 14]
                metadata:
                  model: gpt
              - {question: What is MACD?, answer: Two averages., indicator: MACD}
            """);

    assertThat(read.pairs)
        .containsExactly(
            pair(
                "line 5",
                "RSI",
                0,
                "What is RSI?",
                "An oscillator.\nFrom 0 to 100.\n",
                "7",
                "{\"tags\":\"momentum, 14\",\"metadata.model\":\"gpt\"}"),
            pair("line 13", "MACD", 1, "What is MACD?", "Two averages.", null, null));
    assertThat(read.failures).isEmpty();
  }

  @Test
  void tellsAListOfPairsByItsContent() {
    CollectedRecords read =
        read(
            "notes", "---\n- id: 1\n  question: q\n  answer: a\n---\n- question: r\n  answer: b\n");

    assertThat(read.questions()).containsExactly("q", "r");
    assertThat(read.files).extracting(FileRead::format).containsExactly("yaml");
  }

  @Test
  void handsOverThePairsBeforeABreak() {
    CollectedRecords read =
        read(
            "pairs.yml",
            """
            - question: q1
              answer: a1
            - question: q2
            - answer: a3
            - name: none
            - question: q4
              answer: What it says: this breaks
            """);

    assertThat(read.questions()).containsExactly("q1");
    assertThat(read.failures)
        .extracting(failure -> failure.origin().position() + " " + failure.reason())
        .containsExactly("line 3 missing_answer", "line 4 missing_question", "line 7 broken_yaml");
    assertThat(read.failures)
        .extracting(Failure::part)
        .containsExactly(Part.WHOLE, Part.WHOLE, Part.MIDDLE);
    assertThat(read.files)
        .extracting(FileRead::passedOver)
        .containsExactly(List.of(new PassedOver("[*]", 1)));
  }

  @Test
  void followsANameForATextAndNoOther() {
    StringBuilder bomb = new StringBuilder("a: &a [lol]\n");
    for (char name = 'b'; name <= 'z'; name++) {
      char before = (char) (name - 1);
      bomb.append(name).append(": &").append(name).append(" [");
      bomb.append(("*" + before + ",").repeat(9)).append("]\n");
    }
    bomb.append("pairs:\n- question: &q What is RSI?\n  answer: An oscillator.\n");
    bomb.append("- question: *q\n  answer: *z\n");

    CollectedRecords read = read("bomb.yaml", bomb.toString());

    assertThat(read.questions()).containsExactly("What is RSI?");
    assertThat(read.reasons()).containsExactly("missing_answer");
  }

  @Test
  void boundsWhatOneNamedTextIsRepeatedTo() {
    String text =
        "a: &a "
            + "x".repeat(1_000_000)
            + "\npairs:\n"
            + "- {question: q, answer: *a}\n".repeat(50);

    assertThat(read("long.yaml", text).pairs).hasSize(10);
  }

  @Test
  void endsInADeepDocument() {
    assertThat(read("deep.yaml", "a: " + "- ".repeat(5_000) + "b\n").reasons()).hasSize(1);
    assertThat(read("deep.yaml", "- ".repeat(5_000) + "b\n").reasons()).hasSize(1);
  }

  @Test
  void tellsTheKeysOfADocumentWithoutPairs() {
    CollectedRecords read = read("config.yaml", "version: 3\nservices:\n  web: {image: nginx}\n");

    assertThat(read.failures)
        .extracting(failure -> failure.reason() + ": " + failure.message())
        .containsExactly(
            "unknown_yaml_shape: no mapping with question and answer: keys are image, services,"
                + " version, web");
    assertThat(read("empty.yaml", "# nothing\n").reasons()).containsExactly("empty_file");
  }

  private static SourcePair pair(
      String position,
      String indicator,
      int number,
      String question,
      String answer,
      String id,
      String extra) {
    return new SourcePair(
        new Origin(SourceKind.FILE, "pairs.yaml", null, position),
        indicator,
        "2025-10-01",
        number,
        question,
        answer,
        List.of(),
        new SourceDetails("yaml", indicator, null, id, extra));
  }

  private static CollectedRecords read(String name, String text) {
    return CollectedRecords.ofFile(
        SourceKind.FILE, name, new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
