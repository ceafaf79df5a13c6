package io.github.indicatorrefinery.io.rows;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class WellFormedTextTest {
  @Example
  void replacesEachHalfThatStandsAlone() {
    assertThat(WellFormedText.of("\uD83D\uDE80\uD83D")).isEqualTo("\uD83D\uDE80\uFFFD");
    assertThat(WellFormedText.of("\uDE80\uD83D\uD83D\uDE80")).isEqualTo("\uFFFD\uFFFD\uD83D\uDE80");
  }

  @Property
  void everyTextSurvivesUtf8(
      @ForAll @CharRange(from = '\uD7F0', to = '\uE00F') String nearlyAllSurrogates) {
    String text = WellFormedText.of(nearlyAllSurrogates);
    assertThat(new String(text.getBytes(UTF_8), UTF_8)).isEqualTo(text);
    assertThat(text).hasSameSizeAs(nearlyAllSurrogates);
  }

  @Property
  void leavesWellFormedTextAlone(@ForAll String any) {
    String wellFormed = new String(any.getBytes(UTF_8), UTF_8);
    assertThat(WellFormedText.of(wellFormed)).isSameAs(wellFormed);
    assertThat(UTF_16BE.newEncoder().canEncode(wellFormed)).isTrue();
  }
}
