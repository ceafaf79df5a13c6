package io.github.indicatorrefinery.io.model;

/** Hears of a reply while it comes, on a thread of the client; one call at a time. */
public interface ReplyListener {
  /** A try begins: what an earlier one brought counts for nothing. */
  void begins();

  /** The text goes on; nobody has checked it. */
  void comes(String piece);
}
