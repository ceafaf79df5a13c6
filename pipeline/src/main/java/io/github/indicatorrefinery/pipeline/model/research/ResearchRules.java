package io.github.indicatorrefinery.pipeline.model.research;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.io.model.Endpoint;

/**
 * Who researches, and what it may take.
 *
 * @param cache the folder that keeps answers from research to research
 * @param maxTokens of the whole research, prompts and replies together, what an earlier call took
 *     of it included
 * @param maxAnswerTokens after which an answer is cut off
 * @param concurrency how many requests may be on their way at once
 */
public record ResearchRules(
    Endpoint endpoint, String cache, long maxTokens, int maxAnswerTokens, int concurrency) {
  /**
   * How many questions in a row may stay without an answer before the rest is not asked: an
   * endpoint that is down, or a model that does not understand, would take days and all tokens.
   */
  static final int MOST_FAILURES_IN_A_ROW = 20;

  /** How often a question is asked that the model refuses or does not finish. */
  static final int MOST_REPLIES = 2;

  public ResearchRules {
    requireNonNull(endpoint, "endpoint");
    requireNonNull(cache, "cache");
    if (maxTokens < 0 || maxAnswerTokens < 1 || concurrency < 1) {
      throw new IllegalArgumentException(
          "%d tokens, %d an answer, %d at once".formatted(maxTokens, maxAnswerTokens, concurrency));
    }
  }

  /** The same with another cap on tokens. */
  public ResearchRules withMaxTokens(long tokens) {
    return new ResearchRules(endpoint, cache, tokens, maxAnswerTokens, concurrency);
  }
}
