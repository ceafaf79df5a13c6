package io.github.indicatorrefinery.transforms.facts.verdict;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.knowledge.reference.Formula;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import java.util.ArrayList;
import java.util.List;

/**
 * What a formula may be held against.
 *
 * @param variant how the expression departs from the canonical formula; empty for that itself
 */
record Standard(Expression expression, String variant) {
  /** The reference with one kind of average instead of another says the same in another fashion. */
  private static final List<Smoothing> SMOOTHINGS =
      List.of(
          new Smoothing("wilder", "sma", "simple instead of Wilder's smoothing"),
          new Smoothing("wilder", "ema", "exponential instead of Wilder's smoothing"),
          new Smoothing("ema", "sma", "a simple instead of an exponential average"),
          new Smoothing("sma", "ema", "an exponential instead of a simple average"),
          new Smoothing("stdev", "stdev_sample", "the deviation of a sample"),
          new Smoothing("stdev_sample", "stdev", "the deviation of the population"));

  private record Smoothing(String from, String to, String name) {}

  Standard {
    requireNonNull(expression, "expression");
    requireNonNull(variant, "variant");
  }

  /** The canonical formula and the variants of the knowledge base. */
  static List<Standard> stated(Target target) {
    List<Standard> standards = new ArrayList<>();
    Expression canonical = target.formula().value().expression();
    standards.add(new Standard(canonical, ""));
    for (Stated<Formula> variant : target.reference().computation().variants()) {
      if (variant.value().output().equals(target.output())) {
        standards.add(new Standard(variant.value().expression(), variant.value().variant()));
      }
    }
    return standards;
  }

  /** Those that are stated, and the canonical formula with other ways to smooth. */
  static List<Standard> of(Target target) {
    List<Standard> standards = new ArrayList<>(stated(target));
    Expression canonical = target.formula().value().expression();
    for (Smoothing smoothing : SMOOTHINGS) {
      Expression other = Trees.withFunction(canonical, smoothing.from(), smoothing.to());
      if (!other.equals(canonical)) {
        standards.add(new Standard(other, smoothing.name()));
      }
    }
    return standards;
  }
}
