package io.github.indicatorrefinery.pipeline.loop;

/** Why a loop goes no further. */
public enum LoopEnd {
  /** There have been as many rounds as there may be. */
  ROUNDS,
  /** No question is left that could be asked. */
  NOTHING_TO_ASK,
  /** The last round brought no pair. */
  NOTHING_GAINED,
  /** The tokens that are left do not suffice. */
  OVER_THE_CAP,
  /** The endpoint does not answer. */
  GIVEN_UP,
  /** Somebody stopped it. */
  STOPPED
}
