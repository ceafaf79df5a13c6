package io.github.indicatorrefinery.io.http;

/** What is told of each request. Called by many threads at once. */
public interface RequestWatch {
  /**
   * A request was answered.
   *
   * @param route the path of its route, with names for what differs; {@code none} where it has none
   * @param status of the answer; {@code 499} where the client went before it had all of it
   */
  void answered(String route, int status, long nanos);

  /** A route failed in a way that is a fault of the program, or of the files that it reads. */
  void failed(String route, Exception failure);
}
