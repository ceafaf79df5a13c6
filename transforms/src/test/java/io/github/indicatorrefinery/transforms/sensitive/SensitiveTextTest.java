package io.github.indicatorrefinery.transforms.sensitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveTextTest {
  /** Each took minutes, or all of the stack, where a rule looks back at what it has read. */
  @ParameterizedTest
  @MethodSource("longTexts")
  @Timeout(20)
  void aLongTextIsReadOnce(String text, String redacted) {
    assertThat(SensitiveText.redacted(text)).isEqualTo(redacted);
  }

  static List<Arguments> longTexts() {
    String noKey =
        "-----BEGIN PRIVATE KEY-----" + "\n".repeat(100_000) + "x internationalization twice";
    String elevenWords = "able about above absent absorb abstract absurd abuse access acid across ";
    String noPhrase = elevenWords + "-".repeat(400_000) + "! act";
    return List.of(
        arguments(noKey, noKey),
        arguments(noPhrase, noPhrase),
        arguments("a@bc.de ".repeat(60_000), "[e-mail] ".repeat(60_000)));
  }

  @Test
  void aMarkerStandsInPlaceOfEachThatIsTakenOut() {
    assertThat(
            SensitiveText.redacted(
                "Ask ana.lopez@mailhouse.io or +49 171 3920 7741 of the contract"
                    + " 0xdAC17F958D2ee523a2206206994597C13D831ec7."))
        .isEqualTo(
            "Ask [e-mail] or [phone] of the contract 0xdAC17F958D2ee523a2206206994597C13D831ec7.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+45 51 62 73 84", "+47 48 59 61 72"})
  void aNumberOfPairsThatRiseIsAPhone(String number) {
    assertThat(SensitiveText.redacted("Ring " + number + ".")).isEqualTo("Ring [phone].");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+10 20 30 40 50", "+15 30 45 60 75"})
  void pairsThatRiseByTheSameStepAreFigures(String figures) {
    String text = "Targets of " + figures + " pips.";
    assertThat(SensitiveText.redacted(text)).isEqualTo(text);
  }

  @Test
  void whatIsRedactedHasNothingLeftToTakeOut() {
    for (SensitiveRule rule : SensitiveRules.ALL) {
      String redacted = SensitiveText.redacted(rule.fires());
      assertThat(SensitiveText.redacted(redacted)).isEqualTo(redacted);
      assertThat(SensitiveText.in(redacted)).noneMatch(span -> span.kind().isTakenOut());
    }
  }

  @Test
  void aTextWithoutAnyIsTheSame() {
    String text = "An RSI above 70 is overbought.";
    assertThat(SensitiveText.redacted(text)).isSameAs(text);
    assertThat(SensitiveText.in("")).isEmpty();
  }

  @Test
  void ofTwoRulesThatSpeakOfAPlaceTheFirstIsTold() {
    assertThat(SensitiveText.in("my wallet 0x52908400098527886E0F7030069857D2E4169EE7"))
        .extracting(SensitiveSpan::rule)
        .containsExactly("own_wallet.named");
  }
}
