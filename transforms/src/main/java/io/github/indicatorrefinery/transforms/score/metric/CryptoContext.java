package io.github.indicatorrefinery.transforms.score.metric;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.score.text.DomainWords;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;

/**
 * How firmly the answer stands in the crypto domain: how often it names things of it, how different
 * ones, and whether it speaks of them in that sense. Words that other fields use too ("bridge",
 * "layer") count as far as plain ones stand beside them, and an answer that uses more words of
 * another field than of crypto and markets together is about that field.
 */
final class CryptoContext implements MetricFunction {
  /** What an answer on markets alone earns: half of the indicators are not of crypto by birth. */
  private static final double MARKETS_ALONE = 0.15;

  /** Ambiguous words that one plain word, or four of the market, give their sense. */
  private static final int WORDS_A_PLAIN_ONE_SETTLES = 3;

  private static final double MARKET_WORTH = 0.25;

  private final MetricAmounts amounts;

  CryptoContext(MetricAmounts amounts) {
    this.amounts = amounts;
  }

  @Override
  public Metric of(AnalysedPair pair) {
    DomainWords words = pair.answer().domain();
    double settled = WORDS_A_PLAIN_ONE_SETTLES * (words.plain() + words.market() * MARKET_WORTH);
    double meant = words.plain() + Math.min(words.crypto() - words.plain(), settled);
    double share = words.crypto() == 0 ? 1 : meant / words.crypto();
    double often = MetricFunction.saturating(meant, amounts.cryptoMentions());
    double varied = MetricFunction.saturating(words.kinds() * share, amounts.cryptoKinds());
    double market = MetricFunction.saturating(words.market(), amounts.marketMentions());
    double value = MARKETS_ALONE * market + (1 - MARKETS_ALONE) * (often + varied) / 2;
    return new Metric("crypto_context", sense(words) * value, reason(words));
  }

  /** 1 where this field has at least as many words as the other, 0 where it has none. */
  private static double sense(DomainWords words) {
    double home = words.plain() + words.market();
    return words.other() == 0 ? 1 : Math.min(1, 2 * home / (home + words.other()));
  }

  private static String reason(DomainWords words) {
    String own =
        words.crypto()
            + " crypto words of "
            + words.kinds()
            + " kinds, "
            + words.plain()
            + " plain ones, "
            + words.market()
            + " of markets";
    return words.other() == 0 ? own : own + ", " + words.other() + " of " + words.field();
  }
}
