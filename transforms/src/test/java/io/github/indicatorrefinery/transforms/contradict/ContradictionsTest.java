package io.github.indicatorrefinery.transforms.contradict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.indicatorrefinery.transforms.facts.claim.Claim;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Level;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Made;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Periods;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Span;
import io.github.indicatorrefinery.transforms.facts.claim.Reading;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionsTest {
  private static final Claim TO_100 = claim(Fact.Kind.RANGE, new Span(0, 100), "0 to 100");
  private static final Claim TO_0 = claim(Fact.Kind.RANGE, new Span(-100, 0), "-100 to 0");
  private static final Claim IN_1978 = claim(Fact.Kind.YEAR, new Made(1978, 1978), "in 1978");

  private static Claim claim(Fact.Kind kind, ClaimValue value, String quote) {
    return new Claim(List.of("williams_r"), kind, value, quote);
  }

  private static Claim level(double value) {
    return claim(Fact.Kind.THRESHOLD, new Level(Reading.OVERBOUGHT, true, value), "above " + value);
  }

  private static ClaimedAnswer answer(String pairId, Claim... claims) {
    return new ClaimedAnswer(pairId, Arrays.asList(claims));
  }

  @Test
  void listsBothSourcesOfDifferentValues() {
    assertThat(Contradictions.among(List.of(answer("a", IN_1978, TO_100), answer("b", TO_0))))
        .containsExactly(
            new Contradiction("williams_r", Fact.Kind.RANGE, "a", "0 to 100", "b", "-100 to 0"));
  }

  @Test
  void listsTwoValuesOnceHoweverManyStateThem() {
    assertThat(
            Contradictions.among(
                List.of(
                    answer("a", TO_100),
                    answer("b", TO_0),
                    answer("c", TO_0),
                    answer("d", TO_100))))
        .extracting(Contradiction::firstPairId, Contradiction::secondPairId)
        .containsExactly(tuple("a", "b"));
  }

  @Test
  void letsAnAnswerThatStatesSeveralValuesAgreeWithEither() {
    assertThat(
            Contradictions.among(
                List.of(answer("a", level(-20), level(-10)), answer("b", level(-10)))))
        .isEmpty();
  }

  @Test
  void comparesNothingThatIsAboutSomethingElse() {
    Claim other = new Claim(List.of("bollinger_bands"), Fact.Kind.RANGE, new Span(0, 1), "0 to 1");
    Claim period = claim(Fact.Kind.PERIOD, new Periods(List.of(14.0), true), "14 periods");
    assertThat(
            Contradictions.among(List.of(answer("a", TO_100, IN_1978), answer("b", other, period))))
        .isEmpty();
    assertThat(Contradictions.among(List.of(answer("a", TO_100, TO_0)))).isEmpty();
  }
}
