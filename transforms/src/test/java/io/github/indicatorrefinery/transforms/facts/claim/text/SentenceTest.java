package io.github.indicatorrefinery.transforms.facts.claim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentenceTest {
  private static List<String> split(String answer) {
    return Sentence.split(answer).stream().map(Sentence::text).toList();
  }

  @Test
  void endsSentencesAtStopsAndLines() {
    assertThat(split("It is old. Is it good?\nYes! Very"))
        .containsExactly("It is old.", "Is it good?", "Yes!", "Very");
  }

  @Test
  void keepsInitialsShortFormsAndDecimalsTogether() {
    assertThat(split("It is by J. Welles Wilder. Use 0.2 vs. Others by Dr. Elder."))
        .containsExactly("It is by J. Welles Wilder.", "Use 0.2 vs. Others by Dr. Elder.");
    assertThat(split("It is low, i.e. below 3.")).containsExactly("It is low, i.e. below 3.");
    assertThat(split("By Prof. Sharpe. See Fig. 2. Yes."))
        .containsExactly("By Prof. Sharpe.", "See Fig. 2.", "Yes.");
  }

  @Test
  void takesMarkersOffButNoSigns() {
    assertThat(split("- **Bold\n2. Second\n3) Third\n  * Fourth\n-20 is high\n1978 was early"))
        .containsExactly("Bold", "Second", "Third", "Fourth", "-20 is high", "1978 was early");
  }

  @Test
  void knowsItsDigitsAndWords() {
    Sentence sentence = Sentence.of("RSI of 14");
    assertThat(sentence.hasDigit()).isTrue();
    assertThat(sentence.hasAny(List.of("macd", "rsi"))).isTrue();
    assertThat(sentence.hasAny(List.of("macd"))).isFalse();
    assertThat(Sentence.of("RSI").hasDigit()).isFalse();
  }

  @Test
  void keepsItsLengthInSmallLetters() {
    assertThat(Sentence.of("\u0130 14").lower()).hasSize(4);
  }

  @Property
  void quotesTheAnswerInItsOrder(@ForAll String answer) {
    int at = 0;
    for (String sentence : split(answer)) {
      at = answer.indexOf(sentence, at);
      assertThat(at).isNotNegative();
      at += sentence.length();
    }
  }
}
