package io.github.indicatorrefinery.transforms.facts.prose;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dividing the market cap by the realized cap | (market cap) / (realized cap)",
        "by subtracting the slow EMA from the fast EMA | (fast EMA) - (slow EMA)",
        "the ratio of supply to flow | (supply) / (flow)",
        "a ratio of gains and losses | (gains) / (losses)",
        "multiplying the price by the supply | (price) * (supply)",
        "the average of the high and the low | ((high) + (low)) / 2",
        "the average of the high, the low, and the close | ((the high) + (the low) + (the close)) / 3"
      })
  void writesAnOperationWithSigns(String told, String written) {
    assertThat(Prose.ways(told)).contains(written.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "taking the high minus the low, and then dividing it by the close;"
            + " (high minus the low) / (close)",
        "the difference between the high and the low, multiplied by the volume;"
            + " ((high) - (low)) * (volume)",
        "the sum of gains divided by the sum of losses; (sum of gains) / (sum of losses)",
        "taking the range and smoothing it using a 10-day EMA; 10-day EMA of (range)",
        "taking the range and applying a 10-day EMA to it; 10-day EMA of (range)",
        "taking the high minus the low. This difference is then divided by the close;"
            + " (high minus the low) / (close)"
      })
  void writesStepsInsideOneAnother(String told, String written) {
    assertThat(Prose.ways(told)).contains(written.strip());
  }

  @Test
  void writesTheSizeOfADifference() {
    assertThat(Prose.ways("the absolute difference between the high and the low"))
        .contains("|(high) - (low)|");
  }

  @Test
  void takesTheLargestOfAList() {
    assertThat(Prose.ways("the greatest of the following: high minus low, high minus close"))
        .contains("max(high minus low, high minus close)");
    assertThat(Prose.ways("(High - Low) or (High - Close), whichever is greatest"))
        .contains("max((High - Low), (High - Close))");
  }

  @Test
  void givesANounToBothNumbersBeforeIt() {
    assertThat(Prose.ways("the difference between the 12-day and 26-day EMA"))
        .contains("(12-day EMA) - (26-day EMA)");
    assertThat(Prose.ways("the difference between a 12-day and a 26-day EMA"))
        .contains("(12-day EMA) - (26-day EMA)");
    assertThat(Prose.ways("the ratio of average gains and losses"))
        .contains("(average gains) / (average losses)");
  }

  @Test
  void saysOfTheWholeOverWhichPeriods() {
    assertThat(Prose.ways("the ratio of gains to losses over the last 14 days"))
        .contains("((gains) / (losses)) over the last 14 days");
  }

  @Test
  void keepsBothOrdersOfADifference() {
    assertThat(Prose.ways("the difference between the bid and the ask"))
        .contains("(bid) - (ask)", "(ask) - (bid)");
  }

  @Test
  void passesOverWordsThatComputeNothing() {
    assertThat(
            Prose.ways(
                "dividing the market cap (the value of all coins) by the volume, typically 14 days"))
        .contains("(market cap) / (volume)");
    assertThat(Prose.ways("the average of two moving averages: the fast one and the slow one"))
        .contains("((fast one) + (slow one)) / 2");
  }

  @Test
  void leavesOtherTextsAlone() {
    assertThat(Prose.ways("(High + Low) / 2")).containsExactly("(High + Low) / 2");
  }

  @Property
  void findsFewWaysInAnyText(
      @ForAll @StringLength(max = 80) @CharRange(from = 'a', to = 'e') @Chars({' ', ',', '(', ')'})
          String noise) {
    String told = "the difference between " + noise + " and " + noise + ", divided by " + noise;

    assertThat(Prose.ways(told)).isNotEmpty().hasSizeLessThanOrEqualTo(Prose.MAX_WAYS);
  }
}
