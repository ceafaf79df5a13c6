package io.github.indicatorrefinery.io.http;

import com.sun.net.httpserver.Headers;

/** What looks at a request before anything of it is done. */
@FunctionalInterface
interface RequestCheck {
  /** A request as it came: nothing of it is to be trusted. */
  record Arrival(String path, String address, Headers headers) {}

  /**
   * Lets a request through.
   *
   * @throws WebException where it does not
   */
  void check(Arrival request) throws WebException;
}
