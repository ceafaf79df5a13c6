package io.github.indicatorrefinery.transforms.sensitive;

import static java.util.Objects.requireNonNull;

/**
 * Where a rule speaks.
 *
 * @param rule its id
 * @param start the first character (UTF-16 unit) of the text that is sensitive, from 0
 * @param end the first one behind it
 */
public record SensitiveSpan(SensitiveKind kind, String rule, int start, int end) {
  public SensitiveSpan {
    requireNonNull(kind, "kind");
    requireNonNull(rule, "rule");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("from %d to %d".formatted(start, end));
    }
  }
}
