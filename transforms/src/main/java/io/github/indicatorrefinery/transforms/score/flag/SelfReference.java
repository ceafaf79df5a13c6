package io.github.indicatorrefinery.transforms.score.flag;

/**
 * Whether an answer speaks of the model that wrote it, which dates it and tells a reader nothing.
 */
public final class SelfReference {
  private static final String[] PHRASES = {
    "s an AI ",
    "s an AI,",
    "an AI language model",
    "s a large language model",
    "s a language model",
    "knowledge cutoff",
    "knowledge cut-off",
    "my training data",
    "my last update",
    "my knowledge base",
    "my limitations",
    "I do not have access to",
    "I don't have access to",
    "I cannot browse",
    "I can't browse",
    "based on my research",
    "based on my knowledge"
  };

  private SelfReference() {}

  /** Whether any of the tell-tale phrases stands in the text. */
  public static boolean speaksOfItself(String text) {
    for (String phrase : PHRASES) {
      if (text.contains(phrase)) {
        return true;
      }
    }
    return false;
  }
}
