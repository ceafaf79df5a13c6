package io.github.indicatorrefinery.transforms.formula.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Series that look real enough to tell formulas apart: {@code open high low close volume} of one
 * market, and for every other name a positive walk of its own that starts between 50 and 150, so
 * that no term drowns in another. Deterministic on every machine: seeds come from regime and name,
 * and the numbers from sums and products alone.
 */
public final class SampleSeries {
  /** Enough for the customary averages: 120 periods are compared. */
  private static final int USUAL_LENGTH = 320;

  /** By then the start weighs less than two millionths in an exponential average of 30 periods. */
  private static final int USUAL_WARM_UP = 200;

  /** For windows of up to four years of days. */
  private static final int LONG_LENGTH = 1_600;

  private static final int LONG_WARM_UP = 1_480;
  private static final List<Regime> LONG_REGIMES = List.of(Regime.WALK, Regime.RISE, Regime.WAVES);

  /** Spreads seeds that follow one another: those of {@link Random} start alike. */
  private static final long SEED_FACTOR = 0x9E3779B97F4A7C15L;

  /** No name of a series: those have no capitals. */
  private static final String MARKET_SEED = "MARKET";

  private static final List<SampleSeries> USUAL =
      Arrays.stream(Regime.values())
          .map(regime -> new SampleSeries(regime, USUAL_LENGTH, USUAL_WARM_UP))
          .toList();

  private final Regime regime;
  private final int length;
  private final int warmUp;
  private final Map<String, double[]> market;

  private SampleSeries(Regime regime, int length, int warmUp) {
    this.regime = regime;
    this.length = length;
    this.warmUp = warmUp;
    this.market = market();
  }

  /** One sample for each kind of market. */
  public static List<SampleSeries> usual() {
    return USUAL;
  }

  /** Few and long samples, for what is still undefined when the usual ones end. */
  public static List<SampleSeries> ofYears() {
    return OfYears.SAMPLES;
  }

  public String title() {
    return regime.title();
  }

  /** Whether values stand still or are 0 here. */
  public boolean isEdge() {
    return regime.isEdge();
  }

  public int length() {
    return length;
  }

  /** The first period to compare. */
  public int warmUp() {
    return warmUp;
  }

  /** The series by these names, and all of the market. */
  public Map<String, double[]> of(Set<String> names) {
    Map<String, double[]> series = new HashMap<>(market);
    names.forEach(name -> series.computeIfAbsent(name, this::walk));
    return series;
  }

  private Map<String, double[]> market() {
    Random random = random(MARKET_SEED);
    double[] open = new double[length];
    double[] high = new double[length];
    double[] low = new double[length];
    double[] close = new double[length];
    double[] volume = new double[length];
    double last = regime.firstPrice;
    for (int i = 0; i < length; i++) {
      double overnight = regime.gap() * signed(random);
      double move = regime.driftAt(i) + regime.volatility * (signed(random) + signed(random));
      double above = regime.volatility * random.nextDouble();
      double below = regime.volatility * random.nextDouble();
      double traded = regime.usualVolume * (0.3 + random.nextDouble() + random.nextDouble());
      boolean isFlat = regime.isFlatAt(i);
      open[i] = isFlat ? last : last * (1 + overnight);
      close[i] = isFlat || regime.keepsTheCloseAt(i) ? last : open[i] * (1 + move);
      high[i] = Math.max(open[i], close[i]) * (isFlat ? 1 : 1 + above);
      low[i] = Math.min(open[i], close[i]) * (isFlat ? 1 : 1 - below);
      if (regime.closesAtAnExtremeAt(i)) {
        close[i] = i % 2 == 0 ? high[i] : low[i];
      }
      volume[i] = regime.isWithoutVolumeAt(i) ? 0 : traded;
      last = close[i];
    }
    return Map.of("open", open, "high", high, "low", low, "close", close, "volume", volume);
  }

  private double[] walk(String name) {
    Random random = random(name);
    double[] values = new double[length];
    double last = 50 + 100 * random.nextDouble();
    for (int i = 0; i < length; i++) {
      double move = regime.driftAt(i) + regime.volatility * (signed(random) + signed(random));
      boolean isSame = regime.isFlatAt(i) || regime.keepsTheCloseAt(i);
      last = isSame ? last : last * (1 + move);
      values[i] = last;
    }
    return values;
  }

  private Random random(String name) {
    return new Random((name + " " + regime.title()).hashCode() * SEED_FACTOR);
  }

  private static double signed(Random random) {
    return 2 * random.nextDouble() - 1;
  }

  /** Made when first needed, which few formulas do. */
  private static final class OfYears {
    private static final List<SampleSeries> SAMPLES =
        LONG_REGIMES.stream()
            .map(regime -> new SampleSeries(regime, LONG_LENGTH, LONG_WARM_UP))
            .toList();
  }
}
