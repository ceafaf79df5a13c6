package io.github.indicatorrefinery.pipeline.loop;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.pipeline.model.research.ResearchRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a loop is to do.
 *
 * @param run the folder of the run that grows
 * @param target how many pairs an indicator should have
 * @param rounds how many there are at most, those of earlier calls among them
 * @param indicators the slugs of those that are researched; empty for all
 * @param failed questions that nothing in the run answered, which are asked first
 * @param research who researches, and what all rounds may take together
 */
public record LoopRules(
    Path run,
    int target,
    int rounds,
    Set<String> indicators,
    List<String> failed,
    ResearchRules research) {
  public LoopRules {
    requireNonNull(run, "run");
    indicators = Set.copyOf(indicators);
    failed = List.copyOf(failed);
    requireNonNull(research, "research");
    if (target < 1 || rounds < 1) {
      throw new IllegalArgumentException(target + " pairs, " + rounds + " rounds");
    }
  }
}
