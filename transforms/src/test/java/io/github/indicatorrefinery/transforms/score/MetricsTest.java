package io.github.indicatorrefinery.transforms.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;
import org.junit.jupiter.api.Test;

/** Each metric on texts of a few words, against the text that lacks what it measures. */
class MetricsTest {
  private static final ScoringRules RULES = ScoringRules.defaults();

  @Test
  void completenessNamesWhatIsMissing() {
    Metric cut = of(new Completeness(RULES), "- Fees rise when\n- Blocks are full and the");
    assertThat(cut.reason()).isEqualTo("without end, beginning, conclusion, sources");
    assertThat(of(new Completeness(RULES), QualityScorerTest.GOOD).reason()).isEqualTo("whole");
  }

  @Test
  void cryptoContextRisesWithWordsAndKinds() {
    MetricFunction context = new CryptoContext(RULES);
    double none = of(context, "A good breakfast has eggs.").value();
    double same = of(context, "Bitcoin, bitcoin and bitcoin.").value();
    double varied = of(context, "Bitcoin miners, wallets and stablecoins.").value();
    assertThat(none).isZero();
    assertThat(same).isBetween(0.001, varied);
  }

  @Test
  void clarityFallsWithTheOrderOfLines() {
    MetricFunction clarity = new ClarityStructure(RULES);
    double ordered = of(clarity, "Steps:\n1. Look:\n   - At fees.\n2. Wait:\n   - A day.").value();
    double mixed = of(clarity, "   - A day.\n2. Wait:\n1. Look:\nSteps:\n   - At fees.").value();
    assertThat(mixed).isLessThan(ordered);
  }

  @Test
  void clarityFallsWithTheOrderOfWords() {
    MetricFunction clarity = new ClarityStructure(RULES);
    String ordered = "The price of the coin rises with the demand. The fee follows it.";
    String mixed = "of coin the rises demand The. the with price the The it follows fee.";
    assertThat(of(clarity, mixed).value()).isLessThan(of(clarity, ordered).value() / 2);
  }

  @Test
  void practicalExamplesCountsSignsOfPractice() {
    MetricFunction practical = new PracticalExamples(RULES);
    assertThat(of(practical, "It matters a lot.").value()).isZero();
    assertThat(of(practical, "For example, 2 coins at $5 and 10 %.").reason())
        .isEqualTo("1 example words, 2 figures, 3 numbers");
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
    MetricFunction length = new Length(RULES);
    assertThat(of(length, "word ".repeat(280)).value()).isBetween(0.4, 0.6);
    assertThat(of(length, "word ".repeat(1_000)).value()).isBetween(0.9, 1.0);
  }

  @Test
  void alignmentComparesContentWordsWithoutPlurals() {
    AnalysedPair pair =
        AnalysedPair.of("How do funding rates move prices?", "The funding rate says much.", "");
    assertThat(new Alignment().of(pair).reason()).startsWith("2 of 4 terms answered");
    AnalysedPair blank = AnalysedPair.of("how?", "This is how.", "");
    assertThat(new Alignment().of(blank).value()).isZero();
  }

  private static Metric of(MetricFunction function, String answer) {
    return function.of(AnalysedPair.of("a question of fees", answer, answer));
  }
}
