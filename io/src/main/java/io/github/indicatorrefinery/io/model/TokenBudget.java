package io.github.indicatorrefinery.io.model;

import static java.util.Objects.requireNonNull;

/**
 * A hard cap on tokens. Each request reserves the most that it can take before it is sent, so that
 * requests in flight never pass the cap together; what it took in the end is settled after. Only a
 * model that writes more than it was allowed to can pass it, by that much; one that tells numbers
 * beyond all bounds has used up what there is.
 *
 * <p>Safe for concurrent use.
 */
public final class TokenBudget {
  private final long most;
  private final TokenBooks books;
  private long spent;
  private long reserved;

  /** A budget of {@code most} tokens. */
  public TokenBudget(long most) {
    this(most, 0, TokenBooks.NONE);
  }

  /**
   * A budget of {@code most} tokens, of which some are spent already.
   *
   * @param books are told of what is reserved and settled from here on
   */
  public TokenBudget(long most, long spent, TokenBooks books) {
    if (most < 0 || spent < 0) {
      throw new IllegalArgumentException("a budget of " + most + ", " + spent + " spent");
    }
    this.most = most;
    this.spent = spent;
    this.books = requireNonNull(books, "books");
  }

  /**
   * Reserves tokens, waiting for requests in flight where only these are in the way.
   *
   * @return whether there are so many left
   */
  synchronized boolean reserve(long tokens) throws InterruptedException {
    while (reserved > 0 && !hasRoom(reserved + tokens)) {
      wait();
    }
    if (!hasRoom(tokens)) {
      return false;
    }
    books.reserved(tokens);
    reserved += tokens;
    return true;
  }

  /** No sum of what an endpoint told, which may be any number. */
  private boolean hasRoom(long tokens) {
    return spent <= most && tokens <= most - spent;
  }

  /** Gives a reservation back and books what was spent instead. */
  synchronized void settle(long reservation, long tokens) {
    reserved -= reservation;
    spent = sum(spent, tokens);
    notifyAll();
    books.settled(reservation, tokens);
  }

  private static long sum(long spent, long tokens) {
    return tokens > Long.MAX_VALUE - spent ? Long.MAX_VALUE : spent + tokens;
  }

  /** Tokens booked until now. */
  public synchronized long spent() {
    return spent;
  }
}
