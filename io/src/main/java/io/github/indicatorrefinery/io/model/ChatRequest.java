package io.github.indicatorrefinery.io.model;

import static java.util.Objects.requireNonNull;

/**
 * One question to a model.
 *
 * @param system what the model is to do
 * @param user what it is to do it with
 * @param promptTokens of both, as the caller counted them
 * @param maxReplyTokens after which the model is cut off
 */
public record ChatRequest(String system, String user, int promptTokens, int maxReplyTokens) {
  public ChatRequest {
    requireNonNull(system, "system");
    requireNonNull(user, "user");
    if (promptTokens < 0 || maxReplyTokens < 1) {
      throw new IllegalArgumentException(promptTokens + " and " + maxReplyTokens + " tokens");
    }
  }

  /** The most tokens that it can take. */
  long mostTokens() {
    return (long) promptTokens + maxReplyTokens;
  }
}
