package io.github.indicatorrefinery.io.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often each client may come: a bucket of tokens for each, which fills by time. Clients that
 * have not come for longest are forgotten, so that no number of them fills the memory. Safe for
 * concurrent use.
 */
final class RateLimit {
  private static final int MOST_CLIENTS = 10_000;
  private static final double NANOS_PER_SECOND = 1e9;

  private final double perSecond;
  private final double most;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  /**
   * A limit.
   *
   * @param most at once
   * @param nanos the clock
   */
  RateLimit(double perSecond, double most, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.most = most;
    this.nanos = nanos;
  }

  /** What a client has left of its share. */
  private record Bucket(double left, long atNanos) {}

  /**
   * Takes one of a client's.
   *
   * @throws WebException 429 where none is left
   */
  synchronized void take(String client) throws WebException {
    Bucket now = now(client);
    if (now.left() < 1) {
      buckets.put(client, now);
      throw tooOften(now);
    }
    buckets.put(client, new Bucket(now.left() - 1, now.atNanos()));
  }

  private Bucket now(String client) {
    long time = nanos.getAsLong();
    Bucket before = buckets.getOrDefault(client, new Bucket(most, time));
    double filled = before.left() + (time - before.atNanos()) / NANOS_PER_SECOND * perSecond;
    return new Bucket(Math.min(most, filled), time);
  }

  private WebException tooOften(Bucket bucket) {
    long seconds = (long) Math.ceil((1 - bucket.left()) / perSecond);
    return WebException.tooMany("too many requests of one client", Math.max(1, seconds));
  }
}
