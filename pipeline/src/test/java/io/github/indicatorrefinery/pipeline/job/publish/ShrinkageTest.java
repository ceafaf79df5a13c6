package io.github.indicatorrefinery.pipeline.job.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShrinkageTest {
  @ParameterizedTest
  @CsvSource({
    "10, 0, 0.5, true", "10, 4, 0.5, true", "10, 5, 0.5, false", "10, 11, 0, false",
    "10, 9, 0, true", "10, 10, 0, false", "10, 0, 1, false", "10, 0, 0.999, true",
    "0, 0, 0.5, false", "0, 0, 0, false", "100, 71, 0.29, false", "100, 70, 0.29, true"
  })
  void isTooMuchWhereMoreThanTheShareGoes(long before, long now, double most, boolean tooMuch) {
    assertThat(new Shrinkage(before, now).exceeds(most)).isEqualTo(tooMuch);
  }
}
