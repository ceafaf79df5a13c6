package io.github.indicatorrefinery.transforms.grade;

import java.io.Serializable;
import java.util.Optional;

/** A model that replies to prompts, and the memory of what it replied. Safe for concurrent use. */
public interface Grader {
  /** Travels to the worker that asks, and opens the judge there. */
  interface Opening extends Serializable {
    Grader open();

    /** What the judge may take. */
    GradingRules rules();
  }

  /** What it replied to the same prompt before, at no cost. */
  Optional<String> recall(Prompt prompt);

  /**
   * Asks, which may take minutes and cost money.
   *
   * @throws NoGradeException when no reply comes
   */
  String ask(Prompt prompt) throws NoGradeException, InterruptedException;

  /** Keeps a reply for {@link #recall}. */
  void remember(Prompt prompt, String reply);
}
