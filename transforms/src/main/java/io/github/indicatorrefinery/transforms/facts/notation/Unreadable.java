package io.github.indicatorrefinery.transforms.facts.notation;

/** A text that is no formula, or not one that can be read; the message names the part. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  public Unreadable(String message) {
    super(message);
  }
}
