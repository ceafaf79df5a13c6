package io.github.indicatorrefinery.io.model;

/**
 * Is told of every change of a budget, under its lock: whoever keeps it on disk knows after a kill
 * what may have been spent.
 */
public interface TokenBooks {
  /** Keeps nothing. */
  TokenBooks NONE =
      new TokenBooks() {
        @Override
        public void reserved(long tokens) {}

        @Override
        public void settled(long reservation, long tokens) {}
      };

  /** Before a request is sent that can take so many; where this throws, it is not sent. */
  void reserved(long tokens);

  /** A reservation is over, and so much was booked instead. */
  void settled(long reservation, long tokens);
}
