package io.github.indicatorrefinery.transforms.grade;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.text.TokenCount;

/**
 * What a model is asked.
 *
 * @param sha256 of the model's name and both texts, in hexadecimal: the same question to the same
 *     model
 * @param system what it is to do
 * @param user what it is to do it with
 */
public record Prompt(String sha256, String system, String user) {
  /** What a chat's form adds to two messages, rounded up. */
  private static final int FORM_TOKENS = 16;

  public Prompt {
    requireNonNull(sha256, "sha256");
    requireNonNull(system, "system");
    requireNonNull(user, "user");
  }

  /**
   * Of both texts and what a chat's form adds. They are counted with each call, which takes longer
   * than all else here.
   */
  public int tokens() {
    return TokenCount.of(system) + TokenCount.of(user) + FORM_TOKENS;
  }
}
