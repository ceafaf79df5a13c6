package io.github.indicatorrefinery.transforms.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionKeyTest {
  /** Letters, marks and symbols whose case, form or neighbourhood matters. */
  private static final String TRICKY =
      "aZ09 .'-+<>$%±&\t\"?,;:/()\u00A0\u00AD\u00B4\u00DF\u1E9E\u0130\u0131\u0149\u01C5\u03A3\u03C3"
          + "\u03C2\u0301\u0307\u0323\u034F\u0390\uFB01\uFF15\uFF05\uFF0E\u0661\u2460"
          + "\u00BD\u2212\u2013\u00B2\u2044\u2264\u00D7\u2191\u20AC\u0338^=~\u2019\u200D\u20DD\u3099\u304B\u1100\u1161\u0587\uD83D\uDE80\uD835\uDFD8";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "What is the RSI?|what is the rsi",
        "\"Burn Rate\" deflationary 'tokens'|burn rate deflationary tokens",
        "\u201CBurn\u201D \u00ABRate\u00BB|burn rate",
        "\"Bands\" AND \"ADX\"|bands and adx",
        "  many\t\u00A0\u2003 spaces  |many spaces",
        "well-known, on-off (x)|well known on off x",
        "a & b; c: d... e!|a b c d e"
      })
  void turnsQuotesPunctuationAndCaseToPlainWords(String question, String key) {
    assertThat(QuestionKey.normalise(question)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "RSI <30 or >70|rsi < 30 or > 70",
        "RSI < 30 or >= 70|rsi < 30 or ≥ 70",
        "CCI <-100 or <-.5 but BTC <- ETH|cci < −100 or < −0.5 but btc ← eth",
        "Williams %R at 80 %|williams %r at 80%",
        "period 1.4.|period 1.4",
        "a 1.4 or .5 or 5. b|a 1.4 or 0.5 or 5 b",
        "$100 costs 5 $ in $USD, not £ 3|$100 costs $5 in usd not £3",
        "±2 and +3-4 but a+b a-b a±b|±2 and +3 − 4 but a + b a b a ± b",
        "at -70, at −70, at –70 and layer-2|at −70 at −70 at −70 and layer 2",
        "-$500 for 14-day, x − y, 5 +/- 2|−$500 for 14 day x − y 5 ±2",
        "BTC/ETH -> 2 × 3 ≠ 6 ≈ ~7 ↑|btc / eth → 2 × 3 ≠ 6 ≈ ≈ 7 ↑",
        "10² and 10^2 and R⁻¹|10 ^ 2 and 10 ^ 2 and r ^ −1",
        "1,000 and 50,20 and v2.0.1|1000 and 50 20 and v2.0.1",
        "٣٠٪ and ５０|30% and 50"
      })
  void keepsSignsWhateverBlanksStandAtThem(String question, String key) {
    assertThat(QuestionKey.normalise(question)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "period 14, period 1.4",
    "above 70, above -70",
    "moves by 5%, moves by 5",
    "costs $100, costs 100",
    "costs $100, costs €100",
    "RSI > 70, RSI < 70",
    "RSI > 70, RSI ≥ 70",
    "a delta of −5, a delta of 5",
    "a loss of -$500, a loss of $500",
    "10², 102",
    "period .5, period 5",
    "BTC/ETH, ETH/BTC",
    "x − y, x + y",
    "price ↑, price ↓",
    "inflow, outflow",
    "per 2 blocks, per 3 blocks"
  })
  void tellsDifferentNumbersAndWordsApart(String one, String other) {
    assertThat(QuestionKey.hash(one)).isNotEqualTo(QuestionKey.hash(other));
  }

  @ParameterizedTest
  @CsvSource({
    "RSI > 70, RSI>70",
    "RSI >= 70, RSI ≥ 70",
    "at −5, at –5",
    "a move of .5, a move of 0.5",
    "$1000, '$1,000'",
    "RSI ３０, RSI 30",
    "5 +3, 5 + 3"
  })
  void takesAnotherSpellingForTheSame(String one, String other) {
    assertThat(QuestionKey.hash(one)).isEqualTo(QuestionKey.hash(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\uFF32\uFF33\uFF29 \uFF1E\uFF17\uFF10 \uFF05|rsi > 70%",
        "\uFB01at|fiat",
        "STRASSE stra\u00DFe STRA\u1E9EE|strasse strasse strasse",
        "\u039F\u03A3 \u03BF\u03C2 \u03BF\u03C3|\u03BF\u03C3 \u03BF\u03C3 \u03BF\u03C3",
        "caf\u00E9 cafe\u0301|caf\u00E9 caf\u00E9",
        "\u0130stanbul|i\u0307stanbul",
        "\u0131ndex INDEX|index index"
      })
  void foldsWidthsLigaturesAndTheCaseOfAnyScript(String question, String key) {
    assertThat(QuestionKey.normalise(question)).isEqualTo(key);
  }

  @Test
  void doesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(QuestionKey.normalise("INDEX is")).isEqualTo("index is");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void keepsQuestionsOfSymbolsAloneApart() {
    assertThat(QuestionKey.normalise(" ??? ")).isEqualTo("???");
    assertThat(QuestionKey.hash("???")).isNotEqualTo(QuestionKey.hash("!!!"));
    assertThat(QuestionKey.hash("\uD83D\uDE80")).isNotEqualTo(QuestionKey.hash("\uD83D\uDE01"));
    assertThat(QuestionKey.normalise("")).isEmpty();
  }

  @Test
  void hashesTheNormalisedTextAsUtf8() {
    assertThat(QuestionKey.hash("\"ABC\"?"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD83D", "a\uDE80b", "\u0000\u0007", "\uFFFF"})
  void takesTextThatIsNotWellFormed(String question) {
    assertThat(QuestionKey.hash(question)).matches("[0-9a-f]{64}");
  }

  @Property
  void normalisingTwiceChangesNothing(@ForAll String any) {
    assertIdempotent(any);
  }

  @Property(tries = 5_000)
  void normalisingTwiceChangesNothingInTrickyText(@ForAll("tricky") String text) {
    assertIdempotent(text);
  }

  @Example
  void normalisingTwiceChangesNoCharacterOfUnicode() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      String text = Character.toString(character);
      assertIdempotent(text);
      assertIdempotent("5" + text + "a" + text);
    }
  }

  @Property
  void caseDoesNotMatter(@ForAll("tricky") String text) {
    String key = QuestionKey.normalise(text);
    assertThat(QuestionKey.normalise(text.toUpperCase(Locale.ROOT))).isEqualTo(key);
  }

  @Provide
  Arbitrary<String> tricky() {
    return Arbitraries.of(TRICKY.codePoints().boxed().toList())
        .list()
        .ofMaxSize(12)
        .map(
            characters ->
                characters.stream().map(Character::toString).reduce("", (all, one) -> all + one));
  }

  private static void assertIdempotent(String text) {
    String once = QuestionKey.normalise(text);
    assertThat(QuestionKey.normalise(once)).isEqualTo(once);
  }

  @Property
  void plainTextsAreFoldedAsTheyAreBesideOthers(
      @ForAll @CharRange(from = 0, to = 0x7F) String text) {
    String words = "a " + text + " b";

    assertThat(QuestionKey.normalise(words + " é")).isEqualTo(QuestionKey.normalise(words) + " é");
  }
}
