package io.github.indicatorrefinery.io.model;

import static java.util.Objects.requireNonNull;

/**
 * What a model replied, as the endpoint tells it: nobody has checked the text.
 *
 * @param isCutOff whether the endpoint says that the text ended at the most tokens that it was
 *     allowed
 * @param tokens that were booked for it, prompt and reply together
 */
public record ChatReply(String text, boolean isCutOff, long tokens) {
  public ChatReply {
    requireNonNull(text, "text");
  }
}
