package io.github.indicatorrefinery.transforms.dedup.similar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What may never meet however near two embeddings lie, and what always does: all questions here
 * have the same vector.
 */
class RoleSwapPropertyTest {
  @Property
  void swappingTheRolesOfTwoNamesMakesAnotherQuestion(
      @ForAll("frames") String frame, @ForAll("names") String one, @ForAll("names") String other) {
    Assume.that(!one.equals(other));

    assertKeptApart(frame.formatted(one, other), frame.formatted(other, one));
  }

  @Property
  void turningADirectionMakesAnotherQuestion(
      @ForAll("turning") List<String> sides, @ForAll("places") String place) {
    assertKeptApart(place.formatted(sides.get(0)), place.formatted(sides.get(1)));
  }

  @Property
  void changingANumberOrItsSignMakesAnotherQuestion(
      @ForAll @IntRange(min = 1, max = 500) int number,
      @ForAll @IntRange(min = 1, max = 500) int other) {
    Assume.that(number != other);

    assertKeptApart("an RSI of " + number, "an RSI of " + other);
    assertKeptApart("a delta of -" + number, "a delta of " + number);
    assertKeptApart("RSI > " + number, "RSI < " + number);
    assertKeptApart("custody at $" + number, "custody at €" + number);
  }

  @Property
  void anEmptyWordOrBooleanSyntaxMakesNone(
      @ForAll("topics") String topic, @ForAll("wrappings") String wrapping) {
    String wrapped = wrapping.formatted(topic);
    Assume.that(!QuestionKey.hash(topic).equals(QuestionKey.hash(wrapped)));

    assertThat(merges(topic, wrapped)).as(wrapped).isOne();
  }

  private static void assertKeptApart(String one, String other) {
    assertThat(QuestionKey.hash(one)).isNotEqualTo(QuestionKey.hash(other));
    assertThat(merges(one, other)).as(one + " / " + other).isZero();
  }

  private static int merges(String one, String other) {
    return SampleQuestions.among(
            List.of(
                SampleQuestions.question("a", one, 90, 0),
                SampleQuestions.question("b", other, 80, 0)))
        .merges()
        .size();
  }

  @Provide
  Arbitrary<String> frames() {
    return Arbitraries.of(
        "the effect of %s on %s",
        "flows from %s to %s",
        "Is %s better than %s?",
        "How do I convert %s to %s?",
        "Does %s drive %s?",
        "%s/%s volume",
        "long %s short %s",
        "buy %s sell %s",
        "%s before %s",
        "%s without %s",
        "What happens to %s when %s crashes?");
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("BTC", "ETH", "Solana", "Cardano", "XRP", "gold", "silver", "copper");
  }

  @Provide
  Arbitrary<List<String>> turning() {
    return Arbitraries.of(
        List.of("inflows", "outflows"),
        List.of("long", "short"),
        List.of("bullish", "bearish"),
        List.of("overbought", "oversold"),
        List.of("rising", "falling"),
        List.of("high", "low"),
        List.of("upper", "lower"),
        List.of("positive", "negative"),
        List.of("buy", "sell"),
        List.of("locked", "unlocked"),
        List.of("minted", "burned"),
        List.of("correlated", "uncorrelated"));
  }

  @Provide
  Arbitrary<String> places() {
    return Arbitraries.of(
        "%s coins in custody", "What do %s coins tell?", "why whales watch %s signals", "%s gold");
  }

  @Provide
  Arbitrary<String> topics() {
    return Arbitraries.of(
        "bank custody wallets", "hash rate of gold mines", "silver order book depth", "ETH fees");
  }

  @Provide
  Arbitrary<String> wrappings() {
    return Arbitraries.of(
        "the %s",
        "%s please",
        "\"%s\" AND cryptocurrency",
        "an overview of %s",
        "%s strategies",
        "the role of %s",
        "how to use %s",
        "could anyone explain %s to me?");
  }
}
