package io.github.indicatorrefinery.transforms.sensitive;

import java.util.List;
import java.util.stream.Stream;

/** All rules; of two that speak of the same place the one that stands first is told. */
final class SensitiveRules {
  static final List<SensitiveRule> ALL =
      Stream.concat(KeyRules.ALL.stream(), PersonalRules.ALL.stream()).toList();

  private SensitiveRules() {}
}
