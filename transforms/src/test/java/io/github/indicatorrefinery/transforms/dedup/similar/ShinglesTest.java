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
  void areNeverMoreAlikeThanTheQuickBound() {
    for (Shingles one : all) {
      for (Shingles other : all) {
        assertThat(one.similarityAtMost(other)).isGreaterThanOrEqualTo(one.similarity(other));
      }
    }
  }
}
