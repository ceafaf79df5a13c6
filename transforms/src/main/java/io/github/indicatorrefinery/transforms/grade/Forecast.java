package io.github.indicatorrefinery.transforms.grade;

import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What judging will take, known before the first request.
 *
 * @param answers to judge
 * @param known of them, from earlier runs: these cost nothing
 * @param tokens of all prompts that are left, and of replies as long as they may be
 */
public record Forecast(long answers, long known, long tokens) {
  /** Nothing to judge. */
  public static final Forecast NONE = new Forecast(0, 0, 0);

  private static final double MILLION = 1e6;

  Forecast plusKnown() {
    return new Forecast(answers + 1, known + 1, tokens);
  }

  Forecast plus(Prompt prompt) {
    return new Forecast(
        answers + 1, known, tokens + prompt.tokens() + GradingRules.MAX_REPLY_TOKENS);
  }

  /**
   * For people: {@code 120 answers, 20 of them known; the others take up to 91,000 tokens, 0.27
   * USD}.
   */
  public String text(@Nullable Double pricePerMillionTokens) {
    String price =
        pricePerMillionTokens == null
            ? ""
            : String.format(Locale.ROOT, ", %.2f USD", tokens / MILLION * pricePerMillionTokens);
    return String.format(
        Locale.ROOT,
        "%,d answers, %,d of them known; the others take up to %,d tokens%s",
        answers,
        known,
        tokens,
        price);
  }
}
