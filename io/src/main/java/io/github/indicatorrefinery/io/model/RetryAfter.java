package io.github.indicatorrefinery.io.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The header {@code Retry-After}: seconds or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {
  private RetryAfter() {}

  /** Milliseconds from {@code now}; 0 where the header is neither, or in the past. */
  static long millis(String header, Instant now) {
    String value = header.strip();
    try {
      if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Math.multiplyExact(Long.parseLong(value), 1_000L);
      }
      Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Math.max(0, Duration.between(now, date).toMillis());
    } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
      return 0;
    }
  }
}
