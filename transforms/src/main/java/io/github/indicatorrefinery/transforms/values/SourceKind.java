package io.github.indicatorrefinery.transforms.values;

import java.util.Locale;

/**
 * Where a pair was read. The order of the constants breaks ties between equal pairs: an export is
 * preferred to a report, a report to structured JSON.
 */
public enum SourceKind {
  EXPORT,
  REPORT,
  STRUCTURED;

  /** The name that outputs carry: {@code export}, {@code report} or {@code structured}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
