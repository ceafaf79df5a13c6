package io.github.indicatorrefinery.io.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "120 | 120000",
        "Tue, 02 Dec 2025 10:00:30 GMT | 30000",
        "Tue, 02 Dec 2025 09:59:00 GMT | 0",
        "soon | 0",
        "-5 | 0",
        "'' | 0",
        "99999999999999999999 | 0"
      })
  void readsSecondsAndDatesAndPassesOverTheRest(String header, long millis) {
    assertThat(RetryAfter.millis(header, Instant.parse("2025-12-02T10:00:00Z"))).isEqualTo(millis);
  }
}
