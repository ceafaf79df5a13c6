package io.github.indicatorrefinery.transforms.grade;

import static java.util.Objects.requireNonNull;

/**
 * What a model is asked.
 *
 * @param sha256 of the model's name and both texts, in hexadecimal: the same question to the same
 *     model
 * @param system what it is to do
 * @param user what it is to do it with
 */
public record Prompt(String sha256, String system, String user) {
  public Prompt {
    requireNonNull(sha256, "sha256");
    requireNonNull(system, "system");
    requireNonNull(user, "user");
  }

  /** Of both texts. It is counted with each call, which takes longer than all else here. */
  public int tokens() {
    return Tokens.ofChat(system, user);
  }
}
