package io.github.indicatorrefinery.transforms.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void foldsCaseAccentsPossessivesPluralsAndCompatibilityForms() {
    assertThat(Words.of("METCALFE\u2019s Law, Kink\u014D volatilities \uFF32\uFF33\uFF29").folded())
        .containsExactly("metcalfe", "law", Words.BREAK, "kinko", "volatility", "rsi");
  }

  @Test
  void partsWordsAtSymbolsAndReadsAnAmpersandAsAnd() {
    assertThat(Words.of("Williams %R, put/call & BTC.D_x").folded())
        .containsExactly("william", "r", Words.BREAK, "put", "call", "and", "btc", "d", "x");
  }

  @Test
  void keepsWordsThatOnlyLookLikePlurals() {
    assertThat(Words.of("basis loss status gas bias classes").folded())
        .containsExactly("basis", "loss", "status", "gas", "bias", "class");
  }

  @Test
  void comparesTheCaseOfAPhraseOnlyWhereAsked() {
    Words text = Words.of("a SAR and a sar");
    assertThat(text.isWrittenAs(Words.of("=SAR"), 1)).isTrue();
    assertThat(text.isWrittenAs(Words.of("=SAR"), 4)).isFalse();
  }

  @Property
  void takesAnyText(@ForAll String text) {
    assertThatCode(() -> Words.of(text)).doesNotThrowAnyException();
  }
}
