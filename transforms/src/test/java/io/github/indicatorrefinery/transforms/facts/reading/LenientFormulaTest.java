package io.github.indicatorrefinery.transforms.facts.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.indicatorrefinery.transforms.facts.find.FormulaFinder;
import io.github.indicatorrefinery.transforms.facts.notation.Spelling;
import io.github.indicatorrefinery.transforms.facts.notation.Unreadable;
import io.github.indicatorrefinery.transforms.facts.words.Definitions;
import io.github.indicatorrefinery.transforms.facts.words.Vocabulary;
import io.github.indicatorrefinery.transforms.formula.Formulas;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LenientFormulaTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.bundled();
  private static final Spelling SPELLING = Spelling.of(List.of("%K", "+DI", "-DI"));

  @Test
  void readsBracketsOfAllKindsAndAnXBetweenOperands() throws Unreadable {
    assertThat(first("[(Close - Low) - {High - Close}] / (High - Low) x Volume"))
        .isEqualTo("(close - low - (high - close)) / (high - low) * volume");
    assertThat(first("100[(C - L14) / (H14 - L14)]"))
        .isEqualTo("100 * ((close - lowest(low, 14)) / (highest(high, 14) - lowest(low, 14)))");
  }

  @Test
  void readsFunctionsAsSignsAndAsWords() throws Unreadable {
    assertThat(first("EMA(Volume, 9)")).isEqualTo("ema(volume, 9)");
    assertThat(first("9-period EMA of Volume")).isEqualTo("ema(volume, 9)");
    assertThat(first("Sum of Volume over the last 21 days")).isEqualTo("sum(volume, 21)");
    assertThat(first("Σ(Volume, 20) / 20")).isEqualTo("sum(volume, 20) / 20");
    assertThat(first("Highest High over 14 periods")).startsWith("highest");
    assertThat(first("|High - Low|")).isEqualTo("abs(high - low)");
    assertThat(first("average of the absolute values of (High - Low)"))
        .isEqualTo("sma(abs(high - low), period)");
  }

  @Test
  void readsEarlierValues() throws Unreadable {
    assertThat(first("Previous Volume")).isEqualTo("prev(volume)");
    assertThat(first("Volume(t-1) + Volume (previous day)"))
        .isEqualTo("prev(volume, 1) + prev(volume, 1)");
    assertThat(first("Close - Close 10 periods ago")).isEqualTo("close - prev(close, 10)");
    assertThat(first("Yesterday's Volume")).isEqualTo("prev(volume)");
  }

  @Test
  void takesOperatorsAsTheyAreWritten() throws Unreadable {
    assertThat(first("(Close - Low) - (High - Close) / (High - Low)"))
        .isEqualTo("close - low - (high - close) / (high - low)");
  }

  @Test
  void keepsAllSensibleReadingsOfWordsWithoutAnArgument() throws Unreadable {
    assertThat(reader("").read("20-day SMA", List.of()))
        .extracting(Formulas::text)
        .contains("sma(close, 20)", "sma((high + low + close) / 3, 20)");
  }

  @Test
  void inlinesWhatTheAnswerDefines() throws Unreadable {
    String answer = "Range = High - Low\nwhere C is the closing price, and V is the trading volume";
    assertThat(Formulas.text(reader(answer).read("Range * V", List.of()).get(0)))
        .isEqualTo("(high - low) * volume");
  }

  @Test
  void writesDeviationsFromAMeanAsTheFunctionTheyAre() throws Unreadable {
    assertThat(first("√(Σ(Close - SMA(Close, n))^2 / n)"))
        .isEqualTo("sqrt(period * stdev(close, period)^2 / n)");
  }

  @Test
  void namesTheWordThatItCannotResolve() {
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> first("Close / Sentiment Factor"))
        .withMessageContaining("sentiment factor");
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> first("(Close - Low"))
        .withMessageContaining("bracket");
  }

  @Test
  void keepsBothGroupingsWhereWordsLeaveThemOpen() throws Unreadable {
    assertThat(reader("").read("SMA of Close - Low", List.of()))
        .extracting(Formulas::text)
        .contains("sma(close, period) - low", "sma(close - low, period)");
    assertThat(reader("").read("SMA(Close) - Low", List.of()))
        .extracting(Formulas::text)
        .containsExactly("sma(close, period) - low");
  }

  @Test
  void readsWhatWordsTell() throws Unreadable {
    assertThat(
            reader("")
                .read(
                    "taking the high minus the low, and then dividing it by the volume", List.of()))
        .extracting(Formulas::text)
        .contains("(high - low) / volume");
    assertThat(first("High n-period")).isEqualTo("highest(high, period)");
  }

  @Test
  void readsConditions() throws Unreadable {
    assertThat(reader("").readCondition("the close is greater than the previous close"))
        .extracting(Formulas::text)
        .containsExactly("close > prev(close)");
  }

  private static String first(String right) throws Unreadable {
    return Formulas.text(reader("").read(right, List.of()).get(0));
  }

  private static LenientFormula reader(String answer) {
    return new LenientFormula(
        Vocabulary.of(KNOWLEDGE.find("chaikin_money_flow_cmf").orElseThrow(), Map.of(), SPELLING),
        Definitions.of(answer, FormulaFinder.find(answer), SPELLING));
  }
}
