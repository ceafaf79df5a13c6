package io.github.indicatorrefinery.transforms.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.indicatorrefinery.transforms.facts.prose.Prose;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers at which a reader that follows every path would read for hours, or fall over. */
class HostileAnswerTest {
  private static final String SLUG = "relative_strength_index_rsi";
  private static final int MUCH = 50_000;

  private final FormulaChecker checker = new FormulaChecker(KnowledgeBase.bundled());

  @ParameterizedTest
  @ValueSource(strings = {"*", "a=", ":", " ", "*\n\n", "(", "it is calculated by ", "x ratio of "})
  void readsLongRunsOfOneThing(String part) {
    String run = part.repeat(MUCH / part.length());

    assertThatNoException()
        .isThrownBy(
            () -> {
              check(run + " a. It is calculated by dividing x by y");
              check("RSI = high - low\n" + run + "x");
            });
  }

  @Test
  void joinsNoWordsForever() {
    check(
        "The RSI (Relative Strength Index) is the difference between the sum of the ratio of the gain"
            + " and the loss and the sum of the difference between the high and the low and the"
            + " ratio of the close and the open and the volume over the last 14 periods.");
    assertThat(Prose.ways("difference between ".repeat(4) + "a" + " and a".repeat(20)))
        .hasSizeLessThan(MUCH);
    assertThat(Prose.ways("adding " + "adding a to b and ".repeat(20) + "b")).hasSizeLessThan(MUCH);
  }

  @Test
  void followsNoDefinitionsInCircles() {
    List<String> names = List.of("high", "low", "close", "open", "volume", "gain", "loss", "price");
    StringBuilder answer = new StringBuilder("RSI = " + String.join(" + ", names));
    for (String name : names) {
      StringJoiner others = new StringJoiner(" + ");
      names.stream().filter(other -> !other.equals(name)).forEach(others::add);
      answer.append("\n").append(name).append(" = ").append(others);
    }

    assertThat(check(answer.toString())).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"RSI = p1 + p2 + ... + p999999999", "RSI = (p1 + p2 + ... + p20000) / 20000"})
  void writesNoEndlessSumsOut(String answer) {
    assertThat(check(answer)).extracting(Fact::verdict).doesNotContain(Fact.Verdict.WRONG);
  }

  @Test
  void takesNoCharacterApart() {
    String emoji = "\uD83D\uDE00";
    for (int length = 380; length < 420; length++) {
      check("RSI = close + " + "x".repeat(length) + emoji.repeat(40))
          .forEach(fact -> assertThat(isWhole(fact.quote()) && isWhole(fact.reason())).isTrue());
    }
    assertThat(check("RSI = 100 - " + emoji + " / (1 + RS)"))
        .allMatch(fact -> isWhole(fact.reason()));
  }

  @Test
  void endsACalculationAfterAFewSteps() {
    String answer = "RSI is calculated by adding a to b" + ". It is divided by c".repeat(2_000);

    assertThat(check(answer)).allMatch(fact -> fact.quote().length() < 2_000);
  }

  private List<Fact> check(String answer) {
    return checker.check(List.of(SLUG), answer);
  }

  private static boolean isWhole(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
