package io.github.indicatorrefinery.transforms.facts.claim.check;

import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.FAST;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.HASH_RIBBONS;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.RSI;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.facts;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.verdicts;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.CORRECT;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.VARIANT;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeriodCheckTest {
  @Test
  void acceptsTheDefault() {
    assertThat(verdicts(RSI, "The RSI looks back over a set time, typically 14 periods."))
        .containsExactly(CORRECT);
    assertThat(verdicts(RSI, "The standard 14-day RSI is slow.")).containsExactly(CORRECT);
    assertThat(verdicts(RSI, "The default setting of the RSI is 14.")).containsExactly(CORRECT);
  }

  @Test
  void takesAnotherCustomaryLengthForAVariant() {
    assertThat(verdicts(RSI, "RSI is usually computed over 9 days.")).containsExactly(VARIANT);
  }

  @Test
  void accusesAnotherDefault() {
    assertThat(verdicts(RSI, "By default the RSI uses 40 periods.")).containsExactly(WRONG);
  }

  @Test
  void accusesOnlyWhereAllIndicatorsOfTheNameAgree() {
    String answer = "The stochastic oscillator looks back over typically 5 days.";
    assertThat(verdicts("bollinger_bands", answer)).containsExactly(CORRECT);
    assertThat(verdicts(FAST, answer)).containsExactly(WRONG);
  }

  @Test
  void checksLengthsThatDefineAnIndicator() {
    assertThat(
            verdicts(
                HASH_RIBBONS, "It tracks the 30-day and 60-day moving averages of the hash rate."))
        .containsExactly(CORRECT);
    assertThat(
            verdicts(
                HASH_RIBBONS, "It tracks the 20-day and 200-day moving averages of the hash rate."))
        .containsExactly(WRONG);
    assertThat(verdicts(RSI, "The RSI is based on a 33-day moving average of gains.")).isEmpty();
  }

  @Test
  void passesOverChoicesAndOtherTimes() {
    assertThat(facts(RSI, "Day traders set the RSI to 7 periods.")).isEmpty();
    assertThat(facts(RSI, "An RSI signal typically lasts 3 days.")).isEmpty();
    assertThat(facts(HASH_RIBBONS, "It is also used beside the 50-day moving average.")).isEmpty();
  }
}
