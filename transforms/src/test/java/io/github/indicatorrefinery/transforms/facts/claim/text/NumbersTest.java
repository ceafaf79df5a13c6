package io.github.indicatorrefinery.transforms.facts.claim.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void readsAllSigns() {
    assertThat(Numbers.parse("+20")).isEqualTo(20);
    assertThat(Numbers.parse("-0.5")).isEqualTo(-0.5);
    assertThat(Numbers.parse("\u221280")).isEqualTo(-80);
    assertThat(Numbers.parse("\u2013100")).isEqualTo(-100);
  }
}
