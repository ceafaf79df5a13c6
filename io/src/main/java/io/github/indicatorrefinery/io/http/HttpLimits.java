package io.github.indicatorrefinery.io.http;

import java.time.Duration;

/**
 * What a server takes on at most.
 *
 * @param bodyBytes of one request
 * @param atOnce requests that are worked on at once
 * @param turnWait how long a request waits until it is worked on
 * @param perSecond requests of one client on the long run; twice as many may come at once
 */
public record HttpLimits(int bodyBytes, int atOnce, Duration turnWait, int perSecond) {
  /** A question is a few hundred bytes; a conversation with long answers is some tens of KiB. */
  private static final int BODY_BYTES = 256 * 1024;

  /** A search takes a processor some ten milliseconds; an answer of a model waits for seconds. */
  private static final int AT_ONCE = 32;

  private static final Duration TURN_WAIT = Duration.ofSeconds(5);

  public HttpLimits {
    if (bodyBytes < 1 || atOnce < 1 || perSecond < 1) {
      throw new IllegalArgumentException("limits below 1");
    }
  }

  /** The limits of a server for some people, of whom each asks so often. */
  public static HttpLimits perSecond(int perSecond) {
    return new HttpLimits(BODY_BYTES, AT_ONCE, TURN_WAIT, perSecond);
  }
}
