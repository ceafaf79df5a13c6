package io.github.indicatorrefinery.transforms.dedup.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  private final List<Shingles> all =
      Stream.of("abcdef", "abcxef", "abcdef ghi", "x", "", "the price of bitcoin")
          .map(Shingles::of)
          .toList();

  @Test
  void areSharedByTheirShare() {
    assertThat(all.get(0).similarity(all.get(0))).isEqualTo(1);
    assertThat(all.get(0).similarity(all.get(2))).isCloseTo(0.5, within(1e-9));
    assertThat(all.get(0).similarity(all.get(3))).isZero();
  }

  @Test
  void mayReachWhatTheyReach() {
    for (Shingles one : all) {
      for (Shingles other : all) {
        assertThat(one.mayReach(one.similarity(other), other)).isTrue();
      }
    }
    assertThat(all.get(0).mayReach(0.01, all.get(3))).isFalse();
    assertThat(all.get(0).mayReach(0.75, all.get(2))).isFalse();
  }
}
