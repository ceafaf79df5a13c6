package io.github.indicatorrefinery.transforms.score.flag;

import io.github.indicatorrefinery.transforms.score.text.AnswerText;

/**
 * Whether an answer speaks of the model that wrote it, which dates it and tells a reader nothing.
 */
public final class SelfReference {
  private static final String[] OF_ITS_KIND = {"s an AI ", "s an AI,", "an AI language model"};

  private static final String[] A_MODEL = {"s a large language model", "s a language model"};

  private static final String[] OF_ITS_OWN = {
    "my training", "my last update", "my knowledge", "my limitations", "my research"
  };

  private static final String[] OF_ITSELF = {
    "I do not have access to", "I don't have access to", "I cannot browse", "I can't browse"
  };

  private SelfReference() {}

  /** Whether any of the tell-tale phrases stands in the answer. */
  public static boolean speaksOfItself(AnswerText answer) {
    return answer.selfCue() && speaksOfItself(answer.text());
  }

  private static boolean speaksOfItself(String text) {
    return holds(text, "n AI", OF_ITS_KIND)
        || holds(text, " my ", OF_ITS_OWN)
        || holds(text, "I ", OF_ITSELF)
        || holds(text, "language model", A_MODEL)
        || text.contains("knowledge cut");
  }

  /** The common part is looked for first, for hardly any answer holds it. */
  private static boolean holds(String text, String common, String[] phrases) {
    if (!text.contains(common)) {
      return false;
    }
    for (String phrase : phrases) {
      if (text.contains(phrase)) {
        return true;
      }
    }
    return false;
  }
}
