package io.github.indicatorrefinery.transforms.values;

import java.util.Locale;

/**
 * Where a pair was read. The order of the constants breaks ties between equal pairs: an export is
 * preferred to a report, a report to structured JSON, all of them to a file of another format.
 */
public enum SourceKind {
  EXPORT,
  REPORT,
  STRUCTURED,
  FILE;

  /**
   * The name that outputs carry: {@code export}, {@code report}, {@code structured} or {@code
   * file}.
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
