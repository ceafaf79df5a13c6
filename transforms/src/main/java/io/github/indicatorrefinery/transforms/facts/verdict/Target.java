package io.github.indicatorrefinery.transforms.facts.verdict;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.knowledge.reference.Formula;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;

/**
 * What a formula in an answer is about.
 *
 * @param formula the canonical formula of an output, or the definition of an intermediate
 * @param isIntermediate whether it is a definition: texts are loose about whether they mean one
 *     period or the sum of all
 */
public record Target(Reference reference, Stated<Formula> formula, boolean isIntermediate) {
  public Target {
    requireNonNull(reference, "reference");
    requireNonNull(formula, "formula");
  }

  /** The indicator that it is about. */
  public String slug() {
    return reference.slug();
  }

  /** The name of what the formula computes. */
  public String output() {
    return formula.value().output();
  }
}
