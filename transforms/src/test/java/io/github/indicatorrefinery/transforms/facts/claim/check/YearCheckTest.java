package io.github.indicatorrefinery.transforms.facts.claim.check;

import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.CCI;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.RSI;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.facts;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.verdicts;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.CORRECT;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.NOT_CHECKABLE;
import static io.github.indicatorrefinery.transforms.values.Fact.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YearCheckTest {
  @Test
  void acceptsTheYearAndItsDecade() {
    assertThat(verdicts(RSI, "The RSI was introduced in 1978.")).containsExactly(CORRECT);
    assertThat(verdicts(CCI, "It was developed in the early 1980s.")).containsExactly(CORRECT);
    assertThat(verdicts(CCI, "It was developed in the 1970s and 1980s.")).containsExactly(CORRECT);
  }

  @Test
  void doubtsAYearShortlyBeforePublication() {
    assertThat(verdicts(RSI, "The RSI was developed in 1977.")).containsExactly(NOT_CHECKABLE);
  }

  @Test
  void accusesALaterYearAndOneLongBefore() {
    assertThat(verdicts(RSI, "The RSI was introduced in 1979.")).containsExactly(WRONG);
    assertThat(verdicts(RSI, "The RSI was devised in the 1950s.")).containsExactly(WRONG);
  }

  @Test
  void passesOverYearsOfStudiesAndEvents() {
    assertThat(facts(RSI, "A study of the RSI was published in 2019.")).isEmpty();
    assertThat(facts(RSI, "The RSI was high in 2021.")).isEmpty();
  }
}
