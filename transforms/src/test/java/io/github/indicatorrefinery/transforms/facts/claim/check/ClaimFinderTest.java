package io.github.indicatorrefinery.transforms.facts.claim.check;

import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.CCI;
import static io.github.indicatorrefinery.transforms.facts.claim.check.Checked.RSI;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.facts.claim.Claim;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Level;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Made;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Makers;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Span;
import io.github.indicatorrefinery.transforms.facts.claim.Reading;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimFinderTest {
  private final ClaimFinder finder = new ClaimFinder(Catalog.bundled());

  @Test
  void findsClaimsInTheOrderOfTheAnswer() {
    String origin = "It was developed by Welles Wilder in 1978.";
    String use = "It ranges from 0 to 100, and above 70 it is overbought.";
    assertThat(finder.find(List.of(RSI), "RSI:\n- " + origin + "\n- " + use))
        .containsExactly(
            new Claim(
                List.of(RSI), Fact.Kind.CREATOR, new Makers(List.of("Welles Wilder")), origin),
            new Claim(List.of(RSI), Fact.Kind.YEAR, new Made(1978, 1978), origin),
            new Claim(List.of(RSI), Fact.Kind.RANGE, new Span(0, 100), use),
            new Claim(
                List.of(RSI), Fact.Kind.THRESHOLD, new Level(Reading.OVERBOUGHT, true, 70), use));
  }

  @Test
  void listsOnceWhatIsSaidTwice() {
    assertThat(
            finder.find(
                List.of(RSI),
                "RSI is from 0 to 100.\nRSI ranges from 0 to 100.\nThe RSI oscillates between 0 and 100."))
        .hasSize(1);
  }

  @Test
  void findsAClaimAboutAnotherIndicatorThatTheSentenceNames() {
    assertThat(finder.find(List.of(RSI), "The CCI was introduced in 1980."))
        .extracting(Claim::indicators)
        .containsExactly(List.of(CCI));
  }

  @Test
  void findsNothingInNothing() {
    assertThat(finder.find(List.of(), "")).isEmpty();
  }
}
