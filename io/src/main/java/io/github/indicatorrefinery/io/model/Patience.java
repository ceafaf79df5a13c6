package io.github.indicatorrefinery.io.model;

import java.io.Serializable;

/**
 * How long to wait for a model, and how often to try. The wait doubles with each try. There is no
 * jitter: the requests of one run are few at a time, and no crowd comes back at once.
 *
 * @param timeoutMillis until the last byte of a reply
 * @param tries of one request, the first among them
 * @param firstWaitMillis before the second try
 * @param longestWaitMillis between two tries, whatever the server asks for
 */
public record Patience(long timeoutMillis, int tries, long firstWaitMillis, long longestWaitMillis)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * A model on a laptop's processor may need a minute for an answer of 4,000 tokens and its
   * judgement. Five tries wait 1, 2, 4 and 8 seconds, and a minute lets a limit by the minute pass.
   */
  public static final Patience DEFAULT = new Patience(120_000, 5, 1_000, 60_000);

  public Patience {
    if (timeoutMillis < 1 || tries < 1 || firstWaitMillis < 0 || longestWaitMillis < 0) {
      throw new IllegalArgumentException(
          "timeout %d ms, %d tries, waits of %d to %d ms"
              .formatted(timeoutMillis, tries, firstWaitMillis, longestWaitMillis));
    }
  }

  /** The same with another timeout. */
  public Patience withTimeoutMillis(long millis) {
    return new Patience(millis, tries, firstWaitMillis, longestWaitMillis);
  }

  /**
   * How long to wait after this many tries.
   *
   * @param askedForMillis by the server, 0 where it did not ask
   */
  long waitMillis(int tried, long askedForMillis) {
    long doubled = firstWaitMillis << Math.min(tried - 1, Integer.SIZE);
    return Math.min(Math.max(doubled, askedForMillis), longestWaitMillis);
  }
}
