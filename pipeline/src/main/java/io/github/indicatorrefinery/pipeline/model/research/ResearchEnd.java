package io.github.indicatorrefinery.pipeline.model.research;

/** Why a research asks no more. */
public enum ResearchEnd {
  /** Every question was asked. */
  DONE,
  /** The tokens that are left do not suffice for the next question. */
  OVER_THE_CAP,
  /** Too many questions in a row got no answer. */
  GIVEN_UP,
  /** Somebody stopped it. */
  STOPPED
}
