package io.github.indicatorrefinery.io.model;

/**
 * A hard cap on tokens. Each request reserves the most that it can take before it is sent, so that
 * requests in flight never pass the cap together; what it took in the end is settled after. Only a
 * model that writes more than it was allowed to can pass it, by that much.
 *
 * <p>Safe for concurrent use.
 */
public final class TokenBudget {
  private final long most;
  private long spent;
  private long reserved;

  /** A budget of {@code most} tokens. */
  public TokenBudget(long most) {
    if (most < 0) {
      throw new IllegalArgumentException("a budget of " + most);
    }
    this.most = most;
  }

  /**
   * Reserves tokens, waiting for requests in flight where only these are in the way.
   *
   * @return whether there are so many left
   */
  synchronized boolean reserve(long tokens) throws InterruptedException {
    while (reserved > 0 && spent + reserved + tokens > most) {
      wait();
    }
    if (spent + tokens > most) {
      return false;
    }
    reserved += tokens;
    return true;
  }

  /** Gives a reservation back and books what was spent instead. */
  synchronized void settle(long reservation, long tokens) {
    reserved -= reservation;
    spent += tokens;
    notifyAll();
  }

  /** Tokens booked until now. */
  public synchronized long spent() {
    return spent;
  }
}
