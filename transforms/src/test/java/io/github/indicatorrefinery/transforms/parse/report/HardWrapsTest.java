package io.github.indicatorrefinery.transforms.parse.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.parse.ReportText;
import io.github.indicatorrefinery.transforms.parse.terminal.AnsiText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardWrapsTest {
  private static final String ANSWER =
      """
      Bands widen while prices swing and narrow while they rest; a squeeze says nothing of where to.

      - The middle line is a mean of twenty closes, as long as nobody asks for anything else instead.
      - Short line.

      \u5e03\u6797\u5e26\u7684\u4e2d\u8f68\u662f\u4e8c\u5341\u65e5\u5747\u7ebf, and the outer ones stand two deviations away from it.""";

  private static final String REPORT =
      ReportText.withHead(
              "Bands of a moving average with two standard deviations on daily closes", 2)
          .pair("what do the bands say while the price of a coin rests for many weeks?", ANSWER)
          .pair(
              "why?",
              "Because.\n\nNothing else to say about it, nor about anything near it at all.")
          .end();

  @ParameterizedTest
  @ValueSource(ints = {37, 40, 53, 60, 71, 80})
  void makesLinesWholeThatAPaneCut(int width) {
    String pane = wrapped(AnsiText.strip(REPORT), width, false);

    assertReadsLikeTheWhole(CollectedRecords.ofReport(pane));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 53, 60, 71, 80})
  void putsBackABlankThatStoodAtACut(int width) {
    String pane = wrapped(AnsiText.strip(REPORT), width, true);

    assertReadsLikeTheWhole(CollectedRecords.ofReport(pane));
  }

  @Test
  void makesLinesWholeThatWereCutWithTheirColours() {
    String pane = wrapped(REPORT, 60, false);

    assertReadsLikeTheWhole(CollectedRecords.ofReport(pane));
  }

  @Test
  void leavesTheLinesOfATextWhoseCountProvesNothing() {
    CollectedRecords read =
        CollectedRecords.ofReport(
            ReportText.withHead("t", 1).pair("one", 3, "a full row of it\nand more", 20).end());

    assertThat(read.answers()).containsExactly("a full row of it\nand more");
    assertThat(read.pairs.get(0).notes()).containsExactly("answer_length_differs:+5");
  }

  private static void assertReadsLikeTheWhole(CollectedRecords read) {
    CollectedRecords whole = CollectedRecords.ofReport(REPORT);
    assertThat(read.questions()).isEqualTo(whole.questions());
    assertThat(read.answers()).isEqualTo(whole.answers());
    assertThat(read.pairs)
        .allSatisfy(
            pair -> {
              assertThat(pair.topic()).isEqualTo(whole.pairs.get(0).topic());
              assertThat(pair.createdAt()).isEqualTo(whole.pairs.get(0).createdAt());
              assertThat(pair.notes()).isEmpty();
            });
  }

  private static String wrapped(String text, int width, boolean losesBlanks) {
    return text.lines()
        .map(line -> wrappedLine(line, width, losesBlanks))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String wrappedLine(String line, int width, boolean losesBlanks) {
    StringBuilder rows = new StringBuilder();
    int start = 0;
    for (int at = 0; at < line.length(); at++) {
      if (DisplayWidth.of(line, start, at + 1) > width) {
        String row = line.substring(start, at);
        rows.append(losesBlanks ? row.stripTrailing() : row).append('\n');
        start = at;
      }
    }
    return rows + line.substring(start);
  }
}
