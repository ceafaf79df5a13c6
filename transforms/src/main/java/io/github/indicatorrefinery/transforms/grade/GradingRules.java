package io.github.indicatorrefinery.transforms.grade;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a judge may take.
 *
 * @param model the name that it is asked under
 * @param maxTokens of a whole run, prompts and replies together
 * @param pricePerMillionTokens in US dollars; null where nobody told
 * @param concurrency how many requests may be on their way at once
 */
public record GradingRules(
    String model, long maxTokens, @Nullable Double pricePerMillionTokens, int concurrency)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Two sentences of rationale and a number take about 80; some models explain themselves. */
  public static final int MAX_REPLY_TOKENS = 300;

  /**
   * How many answers in a row may stay without a judgement before the rest is not asked: an
   * endpoint that is down, or a model that does not understand, would take days and all tokens.
   */
  static final int MOST_FAILURES_IN_A_ROW = 20;

  /** How often a reply that is no judgement is asked for: servers are not quite deterministic. */
  static final int MOST_REPLIES = 2;

  public GradingRules {
    requireNonNull(model, "model");
    if (maxTokens < 1 || concurrency < 1) {
      throw new IllegalArgumentException(maxTokens + " tokens, " + concurrency + " at once");
    }
    if (pricePerMillionTokens != null && !(pricePerMillionTokens >= 0)) {
      throw new IllegalArgumentException("price " + pricePerMillionTokens);
    }
  }
}
