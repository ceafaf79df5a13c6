package io.github.indicatorrefinery.transforms.score.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each metric on texts of a few words, against the text that lacks what it measures. */
class MetricsTest {
  private static final MetricAmounts AMOUNTS = MetricAmounts.defaults();

  private static final String WHOLE =
      """
      Fees follow the demand for space in blocks.

      - Fees rise when blocks are full.
      - They fall at night.

      Taken together, a fee tells how much somebody wants to be in the very next block.

      Sources:
      - A Journal of Fees.
      """
          .strip();

  @Test
  void completenessNamesWhatIsMissing() {
    Metric cut = of(new Completeness(AMOUNTS), "- Fees rise when\n- Blocks are full and the");
    assertThat(cut.reason()).isEqualTo("without end, beginning, conclusion, sources");
    assertThat(of(new Completeness(AMOUNTS), WHOLE).reason()).isEqualTo("whole");
  }

  @Test
  void completenessLeavesTheOrderOfPartsToClarity() {
    String summaryEarly = moved(WHOLE, "Taken together", 1);
    assertThat(of(new Completeness(AMOUNTS), summaryEarly))
        .isEqualTo(of(new Completeness(AMOUNTS), WHOLE));
  }

  @Test
  void clarityFallsWithTheOrderOfLines() {
    MetricFunction clarity = new ClarityStructure(AMOUNTS);
    double ordered = of(clarity, "Steps:\n1. Look:\n   - At fees.\n2. Wait:\n   - A day.").value();
    double mixed = of(clarity, "   - A day.\n2. Wait:\n1. Look:\nSteps:\n   - At fees.").value();
    assertThat(mixed).isLessThan(ordered);
  }

  @Test
  void clarityFallsWithTheOrderOfWords() {
    MetricFunction clarity = new ClarityStructure(AMOUNTS);
    String ordered = "The price of the coin rises with the demand. The fee follows it.";
    String mixed = "of coin the rises demand The. the with price the The it follows fee.";
    assertThat(of(clarity, mixed).value()).isLessThan(of(clarity, ordered).value() / 2);
  }

  @Test
  void clarityFallsByHalfWhereSourcesStandFirst() {
    MetricFunction clarity = new ClarityStructure(AMOUNTS);
    String sourcesFirst = moved(WHOLE, "Sources:", 0);
    assertThat(of(clarity, sourcesFirst).value()).isLessThan(of(clarity, WHOLE).value() * 0.6);
  }

  @Test
  void practicalExamplesCountsSignsOfPracticeByLength() {
    MetricFunction practical = new PracticalExamples(AMOUNTS);
    assertThat(of(practical, "It matters a lot.").value()).isZero();
    Metric one = of(practical, "For example, 2 coins at $5 and 10 %.");
    assertThat(one.reason()).isEqualTo("1 example words, 2 figures, 3 numbers");
    Metric diluted =
        of(practical, "For example, 2 coins at $5 and 10 %." + " It matters.".repeat(1_000));
    assertThat(diluted.value()).isLessThan(one.value() / 2);
  }

  @Test
  void recencyLooksForTheNewestYearOutsideOfAddresses() {
    MetricFunction recency = new Recency();
    assertThat(of(recency, "From 2017 to 2025.").value()).isEqualTo(1);
    assertThat(of(recency, "In 2024.").value()).isEqualTo(1);
    assertThat(of(recency, "In 2023.").value()).isEqualTo(0.8);
    assertThat(of(recency, "In 2009.").value()).isEqualTo(0.3);
    assertThat(of(recency, "See https://example.org/2025/x").value()).isEqualTo(0.3);
  }

  @Test
  void lengthGrowsButNeverReachesOne() {
    MetricFunction length = new Length(AMOUNTS);
    assertThat(of(length, "word ".repeat(320)).value()).isEqualTo(0.5);
    assertThat(of(length, "word ".repeat(1_000)).value()).isBetween(0.9, 1.0);
  }

  @Test
  void alignmentComparesContentWordsWithoutPlurals() {
    Metric half = asked("How do funding rates move prices?", "", "The funding rate says much.");
    assertThat(half.reason()).isEqualTo("2 of 4 terms answered, 2 in the opening");
    assertThat(half.value()).isEqualTo(0.25);
    assertThat(asked("how?", "", "This is how.").value()).isZero();
  }

  @Test
  void alignmentReadsWhatTheOriginalOpeningAnnounces() {
    String question = "How do funding rates move prices?";
    String answer = "The rate is paid for funding; it can move prices.";
    double own = asked(question, "Here is how funding rates move prices:\n", answer).value();
    double others = asked(question, "Here is a list of venues: ".repeat(12), answer).value();
    assertThat(own).isEqualTo(1);
    assertThat(others).isLessThan(0.2);
  }

  @Test
  void refusesAnAmountThatIsNotPositive() {
    assertThatThrownBy(() -> new MetricAmounts(1, 1, 1, 1, 1, 1, 1, 1, 0))
        .hasMessageContaining("positive");
  }

  private static String moved(String text, String paragraph, int to) {
    List<String> parts = new ArrayList<>(List.of(text.split("\n\n", -1)));
    int from = 0;
    while (!parts.get(from).startsWith(paragraph)) {
      from++;
    }
    parts.add(to, parts.remove(from));
    return String.join("\n\n", parts);
  }

  private static Metric asked(String question, String opening, String answer) {
    return new Alignment().of(AnalysedPair.of(question, answer, opening + answer, List.of()));
  }

  private static Metric of(MetricFunction function, String answer) {
    return function.of(AnalysedPair.of("a question of fees", answer, answer, List.of()));
  }
}
