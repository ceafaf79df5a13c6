package io.github.indicatorrefinery.pipeline.model.research;

import java.util.Locale;

/**
 * What a research will take, known before its first request.
 *
 * @param questions of the assignments
 * @param done of them, by an earlier call
 * @param known of the others, from an earlier research: these cost nothing
 * @param tokens of all prompts that are left, and of answers as long as they may be, each asked
 *     once
 * @param spent by earlier calls
 */
public record ResearchForecast(int questions, int done, int known, long tokens, long spent) {
  /** For people: {@code 120 questions, 20 of them done and 5 known; the others take up to …}. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "%,d questions, %,d of them done, %,d known from before; the others take up to %,d tokens%s",
        questions,
        done,
        known,
        tokens,
        spent == 0 ? "" : String.format(Locale.ROOT, ", %,d are spent", spent));
  }

  /** Whether all of it fits into a budget. */
  public boolean fits(long maxTokens) {
    return tokens <= maxTokens - spent;
  }
}
