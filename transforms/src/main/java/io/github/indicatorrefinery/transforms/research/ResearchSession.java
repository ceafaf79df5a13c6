package io.github.indicatorrefinery.transforms.research;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * The research of one indicator.
 *
 * @param topic what it was about, in one line
 * @param completed when the last answer came, such as {@code 2025-10-30 09:15:00}
 * @param executed how many questions were asked
 * @param pairs those that were answered, in the order in which they are told
 */
public record ResearchSession(
    String topic, String completed, int executed, List<ResearchedPair> pairs) {
  private static final double PERCENT = 100.0;

  public ResearchSession {
    topic = ResearchedText.line(requireNonNull(topic, "topic"));
    requireNonNull(completed, "completed");
    pairs = List.copyOf(pairs);
    if (executed < pairs.size()) {
      throw new IllegalArgumentException(executed + " asked and " + pairs.size() + " answered");
    }
  }

  /** The share that was answered as reports tell it, such as {@code 98.0%}. */
  String successRate() {
    double rate = executed == 0 ? 0 : PERCENT * pairs.size() / executed;
    return String.format(Locale.ROOT, "%.1f%%", rate);
  }
}
