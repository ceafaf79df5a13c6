package io.github.indicatorrefinery.transforms.values;

import java.util.Locale;

/** What form the text of a "question" has: few that a machine collects are questions. */
public enum QuestionForm {
  /** It asks, or tells someone to answer: "What is the RSI?", "Explain the RSI". */
  QUESTION,
  /** It names a matter: "limits of the RSI". */
  PHRASE,
  /** It is in the syntax of a search engine: {@code "RSI" AND "risk management"}. */
  SEARCH_QUERY;

  /** The name that outputs carry, such as {@code search_query}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
