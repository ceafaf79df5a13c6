package io.github.indicatorrefinery.transforms.facts.claim.check;

import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.ADX;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.CCI;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.PUELL;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.RSI;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.SOPR;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.WILLIAMS;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.facts;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.verdicts;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.CORRECT;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.VARIANT;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.values.Fact;
import org.junit.jupiter.api.Test;

class ThresholdCheckTest {
  @Test
  void acceptsCustomaryLevels() {
    assertThat(verdicts(RSI, "An RSI above 70 is overbought, one below 30 is oversold."))
        .containsExactly(CORRECT, CORRECT);
    assertThat(verdicts(RSI, "The RSI can be overbought (> 70) or oversold (< 30)."))
        .containsExactly(CORRECT, CORRECT);
    assertThat(verdicts(WILLIAMS, "Williams %R is oversold from -80 to -100."))
        .containsExactly(CORRECT);
    assertThat(verdicts(ADX, "ADX values over 25 mean a strong trend, below 20 a weak trend."))
        .containsExactly(CORRECT, CORRECT);
    assertThat(verdicts(SOPR, "With a SOPR below 1 coins move at a loss."))
        .containsExactly(CORRECT);
  }

  @Test
  void takesAnotherCustomaryLevelForAVariant() {
    assertThat(verdicts(RSI, "Readings above 80 on the RSI are overbought."))
        .containsExactly(VARIANT);
  }

  @Test
  void accusesExchangedSides() {
    assertThat(facts(WILLIAMS, "Readings below -80 are considered overbought."))
        .containsExactly(
            new Fact(
                WILLIAMS,
                Fact.Kind.THRESHOLD,
                WRONG,
                "Readings below -80 are considered overbought.",
                "overbought above -20 or -10",
                "a book",
                "exchanged: oversold below -80 or -90"));
    assertThat(verdicts(SOPR, "With a SOPR above 1 coins move at a loss.")).containsExactly(WRONG);
  }

  @Test
  void accusesALevelFarFromAllCustomaryOnes() {
    assertThat(verdicts(RSI, "The RSI is overbought above 50.")).containsExactly(WRONG);
    assertThat(verdicts(RSI, "The RSI is overbought above 75.")).isEmpty();
  }

  @Test
  void passesOverMattersOfDegreeAndUpsideDownScales() {
    assertThat(facts(PUELL, "A Puell Multiple above 1 is overvalued.")).isEmpty();
    assertThat(facts(WILLIAMS, "Williams %R above 80 is overbought.")).isEmpty();
  }

  @Test
  void passesOverStrategiesAndWhatIsNotPlain() {
    assertThat(facts(RSI, "Sell when the overbought RSI crosses below 50.")).isEmpty();
    assertThat(facts(RSI, "For example, an RSI above 55 may count as overbought.")).isEmpty();
    assertThat(facts(CCI, "Overbought and oversold are above 5 and below 3.")).isEmpty();
  }
}
