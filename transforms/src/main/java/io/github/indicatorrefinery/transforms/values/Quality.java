package io.github.indicatorrefinery.transforms.values;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How good a pair is.
 *
 * @param score 0 to 100, one decimal
 * @param metrics one for each metric, in the order of the scorer
 * @param flags what a reader should know, sorted, such as {@code truncated}
 * @param facts what a check of the statements of the answer found, in the order of the text
 */
public record Quality(
    double score, Tier tier, List<Metric> metrics, List<String> flags, List<Fact> facts) {
  /** One named part of the score: {@code value} from 0 to 1 and why it is so. */
  public record Metric(String name, double value, String reason) {
    public Metric {
      requireNonNull(name, "name");
      requireNonNull(reason, "reason");
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(name + " is " + value + ", not within 0 to 1");
      }
    }
  }

  public Quality {
    requireNonNull(tier, "tier");
    metrics = List.copyOf(metrics);
    flags = List.copyOf(flags);
    facts = List.copyOf(facts);
    if (!(score >= 0 && score <= 100)) {
      throw new IllegalArgumentException("score " + score + " is not within 0 to 100");
    }
  }

  /** Whether the knowledge base refutes something that the answer states. */
  public boolean hasWrongFact() {
    return facts.stream().anyMatch(fact -> fact.verdict() == Fact.Verdict.WRONG);
  }

  /** The value of the named metric, 0 to 1. */
  public double metric(String name) {
    return metrics.stream()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no metric " + name))
        .value();
  }
}
