package io.github.indicatorrefinery.pipeline.loop;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.pipeline.model.research.ResearchRules;
import java.nio.file.Path;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a loop is to do.
 *
 * @param run the folder of the run that grows
 * @param target how many pairs an indicator should have
 * @param rounds how many there are at most, those of earlier calls among them
 * @param indicators the slugs of those that are researched; empty for all
 * @param asked the log of what was asked of the run; null where there is none
 * @param research who researches, and what all rounds may take together
 */
public record LoopRules(
    Path run,
    int target,
    int rounds,
    Set<String> indicators,
    @Nullable Path asked,
    ResearchRules research) {
  public LoopRules {
    requireNonNull(run, "run");
    indicators = Set.copyOf(indicators);
    requireNonNull(research, "research");
    if (target < 1 || rounds < 1) {
      throw new IllegalArgumentException(target + " pairs, " + rounds + " rounds");
    }
  }
}
