package io.github.indicatorrefinery.transforms.facts;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.knowledge.Formula;
import io.github.indicatorrefinery.transforms.knowledge.Reference;
import io.github.indicatorrefinery.transforms.knowledge.Stated;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a formula in an answer is about.
 *
 * @param formula the canonical formula of an output, or the definition of an intermediate
 * @param isIntermediate whether it is a definition: texts are loose about whether they mean one
 *     period or the sum of all
 */
record Target(Reference reference, Stated<Formula> formula, boolean isIntermediate) {
  Target {
    requireNonNull(reference, "reference");
    requireNonNull(formula, "formula");
  }

  /** What else the knowledge base computes for the same indicator. */
  List<Target> parts() {
    return Stream.concat(
            reference.computation().definitions().stream(),
            reference.computation().formulas().stream())
        .filter(one -> !one.equals(formula))
        .map(one -> new Target(reference, one, true))
        .toList();
  }

  String slug() {
    return reference.slug();
  }

  String output() {
    return formula.value().output();
  }
}
