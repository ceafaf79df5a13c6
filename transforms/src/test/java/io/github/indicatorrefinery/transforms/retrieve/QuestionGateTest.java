package io.github.indicatorrefinery.transforms.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionGateTest {
  private static final QuestionGate GATE = QuestionGate.defaults();
  private static final List<AskedWord> KNOWN =
      List.of(new AskedWord("RSI", 200), new AskedWord("calculated", 300));

  @ParameterizedTest
  @CsvSource({
    "0.1, ANSWERED",
    "0.349, ANSWERED",
    "0.35, CLOSEST",
    "0.499, CLOSEST",
    "0.5, REFUSED"
  })
  void theDistanceOfTheNearestQuestionDecides(double distance, GateBand band) {
    GateDecision decision = GATE.decide(distance, KNOWN, 1_000);

    assertThat(decision.band()).isEqualTo(band);
    assertThat(decision.reason()).isEqualTo(band == GateBand.ANSWERED ? null : GateReason.DISTANCE);
  }

  @Test
  void aQuestionAboutWhatNoPairMentionsIsRefusedHoweverNear() {
    GateDecision decision =
        GATE.decide(
            0.2, List.of(new AskedWord("FOOX", 0), new AskedWord("calculated", 300)), 1_000);

    assertThat(decision)
        .isEqualTo(
            new GateDecision(0.2, GateBand.REFUSED, GateReason.UNKNOWN_WORDS, List.of("FOOX")));
  }

  @Test
  void oneRareWordAmongManyIsToldAndLetThrough() {
    GateDecision decision =
        GATE.decide(
            0.2,
            List.of(
                new AskedWord("wanna", 1),
                new AskedWord("stochastic", 20),
                new AskedWord("divergence", 15),
                new AskedWord("bitcoin", 100),
                new AskedWord("reversal", 10)),
            5_000);

    assertThat(decision.band()).isEqualTo(GateBand.ANSWERED);
    assertThat(decision.unknownWords()).containsExactly("wanna");
  }

  @Test
  void withoutEmbeddingsItSaysThatItDoesNotKnow() {
    assertThat(GATE.decide(null, KNOWN, 1_000))
        .isEqualTo(new GateDecision(null, GateBand.UNGATED, GateReason.NO_EMBEDDINGS, List.of()));
  }

  @Test
  void aQuestionWithoutAnyWordIsRefused() {
    assertThat(GATE.decide(0.1, List.of(), 1_000).isRefused()).isTrue();
  }
}
