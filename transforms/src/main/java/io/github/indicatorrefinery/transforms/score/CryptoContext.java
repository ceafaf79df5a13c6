package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;

/** How firmly the answer stands in the crypto domain: how often, and with how many of its words. */
final class CryptoContext implements MetricFunction {
  /** A word of trading in general is worth a quarter of a word of the domain. */
  private static final double MARKET_WORTH = 0.25;

  private final ScoringRules.Amounts amounts;

  CryptoContext(ScoringRules rules) {
    amounts = rules.amounts();
  }

  @Override
  public Metric of(AnalysedPair pair) {
    AnswerText answer = pair.answer();
    double market = Math.min(answer.marketWords(), 8) * MARKET_WORTH;
    double often =
        MetricFunction.saturating(answer.cryptoWords() + market, amounts.cryptoMentions());
    double varied = MetricFunction.saturating(answer.cryptoKinds(), amounts.cryptoKinds());
    return new Metric(
        "crypto_context",
        (often + varied) / 2,
        answer.cryptoWords() + " crypto words of " + answer.cryptoKinds() + " kinds");
  }
}
