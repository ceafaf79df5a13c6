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
          + "\u00BD\u2212\u2019\u200D\u20DD\u3099\u304B\u1100\u1161\u0587\uD83D\uDE80\uD835\uDFD8";

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
        "well-known, on/off (x)|well known on off x",
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
        "RSI <30 or >70|rsi <30 or >70",
        "RSI < 30 or > 70|rsi 30 or 70",
        "Williams %R at 80%|williams %r at 80%",
        "period 1.4.|period 1.4",
        "a 1.4 or .5 or 5. b|a 1.4 or 5 or 5 b",
        "$100 costs 5$ in $USD|$100 costs 5$ in usd",
        "\u00B12 and +3-4 but a+b a-b a\u00B1b|\u00B12 and +3-4 but a b a b a b",
        "-70 to 5- and x-y|-70 to 5- and x y",
        "1,000 and v2.0.1|1 000 and v2.0.1"
      })
  void keepsTheSignsOfNumbersBesideDigitsOnly(String question, String key) {
    assertThat(QuestionKey.normalise(question)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "period 14, period 1.4",
    "above 70, above -70",
    "moves by 5%, moves by 5",
    "costs $100, costs 100",
    "inflow, outflow",
    "per 2 blocks, per 3 blocks"
  })
  void tellsDifferentNumbersAndWordsApart(String one, String other) {
    assertThat(QuestionKey.hash(one)).isNotEqualTo(QuestionKey.hash(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\uFF32\uFF33\uFF29 \uFF1E\uFF17\uFF10 \uFF05|rsi >70 %",
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
