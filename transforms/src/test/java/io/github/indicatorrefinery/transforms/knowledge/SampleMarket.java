package io.github.indicatorrefinery.transforms.knowledge;

import java.util.Map;
import java.util.Random;

/**
 * Daily prices and volumes that move as those of a coin do: changes of about 3 % a day that come in
 * calm and wild times, opens near the last close, volumes that grow with the change. The same for
 * the same seed.
 */
final class SampleMarket {
  private SampleMarket() {}

  /** The series {@code open}, {@code high}, {@code low}, {@code close} and {@code volume}. */
  static Map<String, double[]> of(long seed, int days) {
    Random random = new Random(seed);
    double[] open = new double[days];
    double[] high = new double[days];
    double[] low = new double[days];
    double[] close = new double[days];
    double[] volume = new double[days];
    double last = 20_000;
    double spread = 0.03;
    for (int day = 0; day < days; day++) {
      spread = 0.9 * spread + 0.003 * Math.exp(random.nextGaussian() / 2);
      open[day] = last * (1 + 0.002 * random.nextGaussian());
      close[day] = open[day] * Math.exp(spread * random.nextGaussian());
      high[day] = Math.max(open[day], close[day]) * (1 + spread * random.nextDouble() / 2);
      low[day] = Math.min(open[day], close[day]) * (1 - spread * random.nextDouble() / 2);
      volume[day] =
          1_000
              * Math.exp(
                  random.nextGaussian() / 3 + 10 * Math.abs(Math.log(close[day] / open[day])));
      last = close[day];
    }
    return Map.of("open", open, "high", high, "low", low, "close", close, "volume", volume);
  }
}
