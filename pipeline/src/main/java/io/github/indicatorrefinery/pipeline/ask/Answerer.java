package io.github.indicatorrefinery.pipeline.ask;

import java.util.Optional;

/** What makes an answer of the pairs that were found. */
public interface Answerer {
  /** The answer; none where the gate refuses the question, or no sentence of the pairs fits. */
  Optional<GivenAnswer> answer(Asked asked) throws InterruptedException;
}
