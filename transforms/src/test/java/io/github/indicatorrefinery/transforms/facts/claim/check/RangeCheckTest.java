package io.github.indicatorrefinery.transforms.facts.claim.check;

import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.CCI;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.CMF;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.RSI;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.WILLIAMS;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.facts;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.verdicts;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.CORRECT;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.NOT_CHECKABLE;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.VARIANT;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.values.Fact;
import org.junit.jupiter.api.Test;

class RangeCheckTest {
  @Test
  void acceptsTheBoundsInAnyOrderAndNotation() {
    assertThat(verdicts(RSI, "The RSI oscillates between 0 and 100.")).containsExactly(CORRECT);
    assertThat(verdicts(RSI, "RSI values are bounded from zero to 100%.")).containsExactly(CORRECT);
    assertThat(verdicts(RSI, "It is a value between 0-100.")).containsExactly(CORRECT);
    assertThat(verdicts(WILLIAMS, "Williams %R ranges from 0 to \u2212100."))
        .containsExactly(CORRECT);
  }

  @Test
  void takesPercentForAVariant() {
    assertThat(verdicts(CMF, "The CMF ranges from -100 to +100.")).containsExactly(VARIANT);
  }

  @Test
  void accusesOtherBoundsAndSaysWhichAreRight() {
    assertThat(facts(RSI, "Its idea is simple. The RSI ranges from -100 to 100."))
        .containsExactly(
            new Fact(
                RSI,
                Fact.Kind.RANGE,
                WRONG,
                "The RSI ranges from -100 to 100.",
                "from 0 to 100",
                "a book",
                "values lie from 0 to 100, not from -100 to 100"));
    assertThat(verdicts(CCI, "The CCI oscillates between 0 and 100.")).containsExactly(WRONG);
  }

  @Test
  void doubtsBoundsThatAreCustomaryLevels() {
    assertThat(verdicts(CCI, "The CCI typically oscillates between -100 and +100."))
        .containsExactly(NOT_CHECKABLE);
  }

  @Test
  void passesOverWhatWasObserved() {
    assertThat(facts(RSI, "The RSI usually ranges from 40 to 80 in a bull market.")).isEmpty();
    assertThat(facts(RSI, "The RSI ranges from 40 to 80 when prices rise.")).isEmpty();
    assertThat(facts(RSI, "In 2021 the RSI fluctuated between 0 and 1.")).isEmpty();
    assertThat(facts(RSI, "RSI strategies have success rates ranging from 150 to 200.")).isEmpty();
  }
}
