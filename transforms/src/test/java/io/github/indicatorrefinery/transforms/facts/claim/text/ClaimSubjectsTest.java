package io.github.indicatorrefinery.transforms.facts.claim.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimSubjectsTest {
  private static final String RSI = "relative_strength_index_rsi";
  private static final String CCI = "commodity_channel_index_cci";
  private static final IndicatorNames NAMES = new IndicatorNames(Catalog.bundled());

  /** The subject of the last sentence of an answer about the RSI. */
  private static List<String> ofLast(String answer) {
    List<Sentence> sentences = Sentence.split(answer);
    int last = sentences.size() - 1;
    return new ClaimSubjects(NAMES, sentences, List.of(RSI))
        .of(last, sentences.get(last).text().length());
  }

  @Test
  void isWhatTheSentenceNames() {
    assertThat(ofLast("The CCI is old.")).containsExactly(CCI);
    assertThat(ofLast("The RSI and the CCI are old.")).isEmpty();
    assertThat(ofLast("The RSI uses a simple moving average.")).containsExactly(RSI);
    assertThat(ofLast("The middle line is a 20-day SMA.")).isEmpty();
    assertThat(ofLast("The SMA is old.")).containsExactly("simple_moving_average_sma");
  }

  @Test
  void isTheIndicatorNamedLastForAPronoun() {
    assertThat(ofLast("The RSI is old.\nCCI:\nIt is good.")).containsExactly(CCI);
    assertThat(ofLast("RSI.\nThe Ulcer Index is old.\nIt is good.")).isEmpty();
    assertThat(ofLast("The RSI is old.\nTraders like charts.")).isEmpty();
  }

  @Test
  void isThatOfThePairOnlyWhereTheAnswerBegins() {
    assertThat(ofLast("Overview:\nThe indicator is old.")).containsExactly(RSI);
    assertThat(ofLast("One.\nTwo.\nThree.\nFour.\nIt is old.")).isEmpty();
  }

  @Test
  void mustBeNamedBeforeTheStatement() {
    List<Sentence> sentences = Sentence.split("The RSI is old.\nIt is by the author of the CCI.");
    assertThat(new ClaimSubjects(NAMES, sentences, List.of()).of(1, 5)).containsExactly(RSI);
  }

  @Test
  void isThePairsOwnAmongThoseThatShareAName() {
    List<Sentence> sentences = Sentence.split("The stochastic oscillator is old.");
    assertThat(new ClaimSubjects(NAMES, sentences, List.of("stochastic_oscillator_slow")).of(0, 99))
        .containsExactly("stochastic_oscillator_slow");
    assertThat(new ClaimSubjects(NAMES, sentences, List.of(RSI)).of(0, 99))
        .containsExactly(
            "stochastic_oscillator_fast",
            "stochastic_oscillator_full",
            "stochastic_oscillator_slow");
  }

  @Test
  void readsAnAbbreviationAsThePairsIndicator() {
    ClaimSubjects subjects = new ClaimSubjects(NAMES, List.of(), List.of(RSI));
    assertThat(subjects.ofName("RSI")).containsExactly(RSI);
    assertThat(subjects.ofName("CCI")).isEmpty();
  }
}
