package io.github.indicatorrefinery.pipeline.serve.live;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.pipeline.ask.Asked;
import io.github.indicatorrefinery.pipeline.ask.GivenAnswer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What was asked, and the answer.
 *
 * @param answer null where there is none
 */
public record Answered(Asked asked, @Nullable GivenAnswer answer) {
  public Answered {
    requireNonNull(asked, "asked");
  }
}
