package io.github.indicatorrefinery.transforms.score.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CryptoContextTest {
  @Test
  void risesWithWordsAndKinds() {
    double none = value("A good breakfast has eggs.");
    double same = value("Bitcoin, bitcoin and bitcoin.");
    double varied = value("Bitcoin, stablecoins and altcoins.");
    assertThat(none).isZero();
    assertThat(same).isBetween(0.001, varied);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A circuit breaker cuts the voltage before the wiring burns; its insulation and its"
            + " grounding are tested, and an electrical relay stands behind the transformer.",
        "EMA asks a patient for mood and anxiety on a smartphone: ecological momentary assessment"
            + " has a clinical use in smoking and in depression, and each respondent gets a token.",
        "SAR crews find a vessel in distress by radar and helicopter; the maritime rescue is led by"
            + " the coastguard over a chain of aircraft.",
        "A layer 2 bridge joins two parts of an ethernet: it learns the mac of each node, and the"
            + " spanning tree protocol keeps a switch from loops; a vlan parts one layer."
      })
  void givesNothingForAnotherSenseOfTheWords(String answer) {
    assertThat(value(answer)).isLessThan(0.01);
  }

  @Test
  void countsAmbiguousWordsBesidePlainOnes() {
    String bridge = "The bridge locks a coin on one chain and gives a token on the other layer.";
    assertThat(value(bridge)).isLessThan(0.01);
    assertThat(value(bridge + " Bitcoin and ether cross it, and a stablecoin does."))
        .isGreaterThan(0.2);
  }

  @Test
  void keepsAnAnswerOnMarketsApartFromOneOnNeither() {
    double markets =
        value("The trend of the price shows momentum; traders sell overbought assets. ".repeat(4));
    assertThat(markets).isBetween(0.1, 0.15);
  }

  @Test
  void staysWithTraderPsychologyAndWithThreatsToExchanges() {
    String plain = "Bitcoin traders watch the market, the price and the trend of crypto assets. ";
    assertThat(value(plain + "Their mood swings with anxiety.")).isEqualTo(value(plain));
  }

  @Test
  void tellsWhichWordsItCounted() {
    Metric metric = of("Bitcoin fees; a radar and a helicopter; a chain on the market.");
    assertThat(metric.reason())
        .isEqualTo("2 crypto words of 2 kinds, 1 plain ones, 1 of markets, 2 of rescue");
  }

  private static double value(String answer) {
    return of(answer).value();
  }

  private static Metric of(String answer) {
    return new CryptoContext(MetricAmounts.defaults())
        .of(AnalysedPair.of("a question", answer, answer, List.of()));
  }
}
