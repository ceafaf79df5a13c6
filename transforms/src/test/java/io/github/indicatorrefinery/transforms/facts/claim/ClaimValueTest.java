package io.github.indicatorrefinery.transforms.facts.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Expansion;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Level;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Made;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Makers;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Periods;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimValueTest {
  @Test
  void agreesOnBoundsAtAnyScale() {
    assertThat(new Span(0, 100).agreesWith(new Span(0, 1))).isTrue();
    assertThat(new Span(0, 1).agreesWith(new Span(0, 100))).isTrue();
    assertThat(new Span(0, 100).agreesWith(new Span(-100, 0))).isFalse();
    assertThat(new Span(0, 100).isComparableTo(new Made(1978, 1978))).isFalse();
  }

  @Test
  void comparesAsManyLengthsAsTheOtherHas() {
    Periods one = new Periods(List.of(14.0), true);
    assertThat(one.isComparableTo(new Periods(List.of(12.0, 26.0), true))).isFalse();
    assertThat(one.isComparableTo(new Periods(List.of(20.0), false))).isTrue();
    assertThat(one.agreesWith(new Periods(List.of(20.0), false))).isFalse();
    assertThat(one.agreesWith(new Periods(List.of(14.0), false))).isTrue();
  }

  @Test
  void comparesLevelsOfOneReading() {
    Level level = new Level(Reading.OVERBOUGHT, true, 70);
    assertThat(level.isComparableTo(new Level(Reading.OVERSOLD, false, 30))).isFalse();
    assertThat(level.isComparableTo(new Level(Reading.OVERBOUGHT, false, 70))).isTrue();
    assertThat(level.agreesWith(new Level(Reading.OVERBOUGHT, false, 70))).isFalse();
  }

  @Test
  void agreesOnOnePersonAndOnYearsThatOverlap() {
    assertThat(
            new Makers(List.of("Gene Quong"))
                .agreesWith(new Makers(List.of("A. Soudack", "G. Quong"))))
        .isTrue();
    assertThat(new Made(1980, 1989).agreesWith(new Made(1989, 1989))).isTrue();
    assertThat(new Made(1980, 1989).agreesWith(new Made(1990, 1990))).isFalse();
  }

  @Test
  void agreesOnAnExpansionWithMoreWords() {
    Expansion shorter = new Expansion("ADX", "Average Directional Index");
    assertThat(shorter.spells()).isFalse();
    Expansion nvt = new Expansion("NVT", "Network Value to Transactions");
    assertThat(nvt.spells()).isTrue();
    assertThat(nvt.agreesWith(new Expansion("NVT", "Network Value to Transaction"))).isTrue();
    assertThat(nvt.agreesWith(new Expansion("NVT", "Network Validation Technology"))).isFalse();
    assertThat(nvt.isComparableTo(shorter)).isFalse();
  }

  @Test
  void readsAsWords() {
    assertThat(new Span(-1, 0.5)).hasToString("-1 to 0.5");
    assertThat(new Periods(List.of(12.0, 26.0), true)).hasToString("12, 26");
    assertThat(new Level(Reading.STRONG_TREND, true, 25)).hasToString("strong trend above 25");
    assertThat(new Makers(List.of("A", "B"))).hasToString("A and B");
    assertThat(new Made(1980, 1989)).hasToString("1980 to 1989");
    assertThat(new Made(1980, 1980)).hasToString("1980");
    assertThat(new Expansion("RSI", "Relative Strength Index"))
        .hasToString("RSI: Relative Strength Index");
  }
}
