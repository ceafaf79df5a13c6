package io.github.indicatorrefinery.transforms.embed;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.values.Embedding;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A question that no other equals, with its embedding where the run makes these. */
public record EmbeddedQuestion(Candidate candidate, @Nullable Embedding embedding) {
  public EmbeddedQuestion {
    requireNonNull(candidate, "candidate");
  }
}
