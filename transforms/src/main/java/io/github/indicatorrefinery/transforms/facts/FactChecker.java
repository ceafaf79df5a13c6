package io.github.indicatorrefinery.transforms.facts;

import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.List;

/**
 * All checks of an answer as one: the facts of the first check, then those of the next. It is as
 * deterministic and as safe for concurrent use as its checks are.
 *
 * <pre>{@code
 * FactCheck check = new FactChecker(List.of(formulas, new ClaimChecker(knowledge, catalog)));
 * check.check(List.of("relative_strength_index_rsi"), answer);
 * }</pre>
 */
public final class FactChecker implements FactCheck {
  private final List<FactCheck> checks;

  /** A check that makes all of these. */
  public FactChecker(List<? extends FactCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  @Override
  public List<Fact> check(List<String> slugs, String answer) {
    return checks.stream().flatMap(check -> check.check(slugs, answer).stream()).toList();
  }
}
