package io.github.indicatorrefinery.transforms.clean;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class QuestionCleanerTest {
  @Test
  void takesAwayQuotesAroundTheWholeQuestion() {
    assertThat(QuestionCleaner.clean("\"MACD crossover\"")).isEqualTo("MACD crossover");
    assertThat(QuestionCleaner.clean("\u201CMACD crossover\u201D")).isEqualTo("MACD crossover");
    assertThat(QuestionCleaner.clean("\u00ABMACD crossover\u00BB")).isEqualTo("MACD crossover");
    assertThat(QuestionCleaner.clean("'trader's edge'")).isEqualTo("trader's edge");
  }

  @Test
  void takesAwayRepeatedAndMixedQuotes() {
    assertThat(QuestionCleaner.clean("\"\"gas fees\"\"")).isEqualTo("gas fees");
    assertThat(QuestionCleaner.clean("\" \u201Cgas fees\u201D \"")).isEqualTo("gas fees");
  }

  @Test
  void keepsQuotesThatWrapOnlyAPart() {
    for (String question :
        new String[] {
          "\"Burn Rate\" deflationary tokens",
          "\"Bollinger Bands\" AND \"ADX\"",
          "use of \"Money Flow\"",
          "\"a cut question",
          "\"A\" \"B\" \"C\""
        }) {
      assertThat(QuestionCleaner.clean(question)).isSameAs(question);
    }
  }

  @Test
  void keepsInnerQuotesOfAWrappedQuestion() {
    assertThat(QuestionCleaner.clean("\"How \"HODL waves\" move\""))
        .isEqualTo("How \"HODL waves\" move");
  }

  @Test
  void leavesOneBlankBetweenWordsAndNothingInvisible() {
    assertThat(QuestionCleaner.clean(" RSI\u00A0\n\t 14 \u200B\u202Eperiods\u0000\uFEFF "))
        .isEqualTo("RSI 14 periods");
  }

  @Test
  void composesLettersAndReplacesLoneSurrogates() {
    assertThat(QuestionCleaner.clean("cafe\u0301 \uD800")).isEqualTo("caf\u00E9 \uFFFD");
  }

  @Test
  void keepsJoinersInsideEmojiOnly() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69";
    assertThat(QuestionCleaner.clean(family)).isEqualTo(family);
    assertThat(QuestionCleaner.clean("B\u200DTC")).isEqualTo("BTC");
  }

  @Property
  void cleaningTwiceChangesNothing(@ForAll String question) {
    String once = QuestionCleaner.clean(question);
    assertThat(QuestionCleaner.clean(once)).isSameAs(once);
  }

  @Property
  void cleaningQuotesTwiceChangesNothing(
      @ForAll @Chars({'"', '\'', ' ', 'a', '(', '\u201C', '\u201D', '\u200D', '\u0301'})
          String question) {
    String once = QuestionCleaner.clean(question);
    assertThat(QuestionCleaner.clean(once)).isSameAs(once);
  }

  @Test
  void takesALongRunOfQuotesInItsStride() {
    assertThat(QuestionCleaner.clean("\"".repeat(1_000_000))).isNotNull();
  }
}
