package io.github.indicatorrefinery.pipeline.job.plan;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What tells one run from another that does the same, for the record of the run alone: no row of
 * the dataset depends on it.
 *
 * @param startedAtMillis when the run started, in milliseconds since 1970
 * @param options the options as the user gave them, by name without dashes
 */
public record RunStamp(String runId, long startedAtMillis, Map<String, String> options)
    implements Serializable {
  private static final long serialVersionUID = 1;

  public RunStamp {
    requireNonNull(runId, "runId");
    options = Collections.unmodifiableMap(new TreeMap<>(options));
  }
}
