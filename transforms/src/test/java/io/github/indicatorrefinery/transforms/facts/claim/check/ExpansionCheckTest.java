package io.github.indicatorrefinery.transforms.facts.claim.check;

import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.CCI;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.CMF;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.EMA;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.RSI;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.facts;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.verdicts;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.CORRECT;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.values.Fact;
import org.junit.jupiter.api.Test;

class ExpansionCheckTest {
  @Test
  void acceptsTheNameOnEitherSideOfTheAbbreviation() {
    assertThat(verdicts(RSI, "The Relative Strength Index (RSI) is old.")).containsExactly(CORRECT);
    assertThat(verdicts(RSI, "RSI (Relative Strength Index) is old.")).containsExactly(CORRECT);
    assertThat(verdicts(RSI, "RSI stands for Relative Strength Index.")).containsExactly(CORRECT);
    assertThat(verdicts(EMA, "Use of Exponential Moving Averages (EMAs)")).containsExactly(CORRECT);
  }

  @Test
  void accusesAnotherSense() {
    assertThat(facts(CCI, "The Consumer Confidence Index (CCI) asks households."))
        .containsExactly(
            new Fact(
                CCI,
                Fact.Kind.EXPANSION,
                WRONG,
                "The Consumer Confidence Index (CCI) asks households.",
                "Commodity Channel Index",
                "a book",
                "CCI is Commodity Channel Index, not Consumer Confidence Index"));
    assertThat(verdicts(EMA, "Ecological Momentary Assessment (EMA) asks people."))
        .containsExactly(WRONG);
  }

  @Test
  void accusesAListedSenseThatDoesNotSpellTheAbbreviation() {
    assertThat(verdicts(CMF, "The Crypto Market Fear Gauge (CMF) is low.")).containsExactly(WRONG);
    assertThat(facts(CMF, "The Friendly Neighbour Gauge (CMF) is low.")).isEmpty();
  }

  @Test
  void passesOverAnAsideInAnAnswerThatKnowsTheName() {
    assertThat(
            verdicts(
                EMA,
                """
                The exponential moving average weighs recent prices more.
                The European Medicines Agency (EMA) is no indicator.
                """))
        .isEmpty();
  }

  @Test
  void passesOverAbbreviationsOfOtherIndicators() {
    assertThat(facts(RSI, "The Consumer Confidence Index (CCI) asks households.")).isEmpty();
  }

  @Test
  void leavesWordsThatNamesTakeAndLeave() {
    assertThat(facts(RSI, "The Relative Strength Indicator (RSI) is old.")).isEmpty();
  }
}
