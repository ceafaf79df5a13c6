package io.github.indicatorrefinery.transforms.dedup.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparedTextTest {
  private static final ComparedText FORM = new ComparedText(QuestionLexicon.of(Catalog.bundled()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"bank custody\" AND \"cold wallets\"|bank custody cold wallets",
        "(whale OR \"large holder\") AND custody|whale custody",
        "the role of custody in banking|custody in banking",
        "could anyone here tell me what custody is?|what custody",
        "Quick question for you all: why does custody cost so much?|why does custody cost",
        "orderbook heat map|order book heatmap",
        "realised colours|realized color",
        "RSI custody|relative strength index rsi custody"
      })
  void leavesWhatIsAsked(String question, String form) {
    assertThat(FORM.of(question)).isEqualTo(form);
  }

  @Test
  void keepsATickerThatIsAWordApartFromTheWord() {
    assertThat(FORM.of("LINK custody of banks")).startsWith("chainlink");
    assertThat(FORM.of("link custody of banks")).doesNotContain("chainlink");
  }

  @Test
  void keepsAQuestionOfWhichNothingElseWouldBeLeft() {
    assertThat(FORM.of("Can you help me, please?")).isNotEmpty();
    assertThat(FORM.of("???")).isEmpty();
  }

  @Property
  void theFormOfAFormIsTheSame(@ForAll("words") List<String> words) {
    String form = FORM.of(String.join(" ", words));
    assertThat(FORM.of(form)).isEqualTo(form);
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(
            "RSI",
            "BTC",
            "LINK",
            "how",
            "do",
            "I",
            "use",
            "the",
            "order",
            "book",
            "of",
            "two",
            "layer",
            "2",
            "challenges",
            "AND",
            "long-term",
            "holders",
            "(a OR b)",
            "?",
            "when",
            "price",
            "falls",
            "crypto",
            "strategies",
            "moving",
            "average",
            "70%",
            "> 30")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9);
  }
}
