package io.github.indicatorrefinery.pipeline.model.research;

import java.util.Locale;

/**
 * How far a call of a research is.
 *
 * @param asked questions that got an outcome in this call, of {@code all} that it is to ask
 * @param answered those that were answered
 * @param tokens of the whole research
 */
public record ResearchProgress(int all, int asked, int answered, long tokens) {
  /** For people: {@code asked 12 of 200, 10 answered, 4,500 tokens}. */
  public String text() {
    return String.format(
        Locale.ROOT, "asked %,d of %,d, %,d answered, %,d tokens", asked, all, answered, tokens);
  }
}
