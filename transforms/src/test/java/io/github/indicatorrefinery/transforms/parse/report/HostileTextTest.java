package io.github.indicatorrefinery.transforms.parse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.parse.terminal.TerminalCapture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes the reader throw, lose a character, or take more than time in proportion. */
public class HostileTextTest {
  /** A hundred times what the slowest takes here: a reader that is not linear takes hours. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int CHARS = Integer.getInteger("refinery.hostileChars", 1 << 17);

  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n",
          " ",
          "    ",
          "\t",
          "\r",
          "\r\n",
          "\b",
          "\u0000",
          "\u0007",
          "\u009b",
          "\uFFFD",
          "\uD83D",
          "\uD83D\uDE00",
          ">",
          "> ",
          "#",
          "# ",
          "### ",
          "**",
          "*",
          "__",
          "- ",
          "---\n",
          "***",
          "1. ",
          "2) ",
          "(3) ",
          "99999999999. ",
          "Q",
          "A",
          "Q:",
          "A:",
          "Q1:",
          "A1:",
          "**Q:** ",
          "**A:** ",
          "**Q: ",
          "Question",
          "Answer",
          ": ",
          ".",
          ")",
          "<b>",
          "</b>",
          "<summary>Q: ",
          "```",
          "```py",
          "~~~~",
          "| a | b |",
          "[...]",
          "## Indicator 1: X\n",
          "Pair 1:\n",
          "question: ",
          "question characters: 3\n",
          "answer: ",
          "answer characters: 1,0\n",
          "Topic: t\n",
          "========",
          "\u001b",
          "\u001b[",
          "\u001b[2A",
          "\u001b[K",
          "\u001b[J",
          "\u001b[2J",
          "\u001b[H",
          "\u001b[99999C",
          "\u001b[999B",
          "\u001b[9;9H",
          "\u001b[5P",
          "\u001b[5@",
          "\u001b[3L",
          "\u001b[3M",
          "\u001b[?1049h",
          "\u001b[?1049l",
          "\u001b]8;;",
          "\u001b\\",
          "\u001b7",
          "\u001b8",
          "Script started on 2025-1-1\n",
          "{\"version\": 2, \"width\": 9, \"height\": 9}\n",
          "[1, \"o\", \"x\\u001b[1A\"]\n",
          "word ",
          "why?");

  @Property(tries = 1_000)
  void readsAnyMixtureWithoutLosingACharacter(@ForAll("mixtures") String text) {
    CollectedRecords read = CollectedRecords.ofText(text);

    String wellFormed = TextEncoding.decode(text.getBytes(StandardCharsets.UTF_8));
    String shown = TerminalCapture.of(wellFormed).shown().text();
    if (read.file.characters().read() > 0) {
      // A reader of another format than a terminal's text counts what is stored.
      assertThat(read.file.characters().read())
          .as(read.file.format())
          .isIn(codePoints(shown), codePoints(wellFormed));
    }
    assertThat(read.pairs.size() + read.researches.size() + read.failures.size()).isPositive();
  }

  private static long codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        ">",
        "> ",
        "#",
        "# ",
        "# a\n",
        "- ",
        "*",
        "**",
        "- - ",
        "`",
        "```\n",
        "```a\n",
        "~",
        "<b>",
        "</b>",
        "<b> Q: </b>\n",
        "Q: ",
        "Q: a\n",
        "Q: a\nA: b\n",
        "A: b\n",
        "**Q: a\n",
        "1. **Q:** a\n",
        "1. Q: a\nA: ```\n",
        "2. Q: a\nA: b\n",
        "## Indicator 1: a\nQ: b\n",
        "[a ...]\n",
        "---\n",
        "Q1: a ",
        "a. A: ",
        "**A",
        "Pair 1:\n",
        "Pair 1:\nquestion: a\n",
        "Pair 1:\nquestion: a\nanswer: b\n",
        "answer characters: 1\n",
        "\nquestion: \n",
        "====\n",
        "\r",
        "a\r",
        "\b",
        "a\b",
        "\u0000",
        "\u001b",
        "\u001b[",
        "\u001b[A",
        "\u001b[9A",
        "\u001b[99999C",
        "\u001b[99999Ca",
        "\u001b[99999C\n",
        "\u001b[999;999Ha",
        "\u001b[999Ba\n",
        "\u001b[K",
        "\u001b[1K",
        "\u001b[J",
        "\u001b[1J",
        "\u001b[2J",
        "a\u001b[H\u001b[J",
        "\u001b[9L",
        "a\n\u001b[9M",
        "abc\r\u001b[P",
        "a\r\u001b[9@",
        "\u001b[?1049h",
        "\u001b[?1049ha\u001b[?1049l",
        "\u001b]",
        "\u001b]8;;",
        "\u009b",
        "\u009d",
        "\u001b7\n\u001b8",
        "\u001b[1;1;1;1;1;1m",
        "\u001b[11111111111",
        "a\n\u001b[500A\u001b[L",
        "Script started on 1\n",
      })
  void takesTimeInProportionToManyTimes(String unit) {
    for (String start : List.of("", "x\r\u001b[K", "Q: a\nA: b\n", "> Q: ")) {
      String text = start + unit.repeat(CHARS / unit.length());

      CollectedRecords read =
          assertTimeoutPreemptively(PATIENCE, () -> CollectedRecords.ofText(text));
      assertThat(read.file).isNotNull();
    }
  }

  @Provide
  Arbitrary<String> mixtures() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }
}
