package io.github.indicatorrefinery.transforms.facts.verdict;

import io.github.indicatorrefinery.transforms.facts.words.NamedFunctions;
import io.github.indicatorrefinery.transforms.formula.Evaluation;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Formulas;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Formulas in which nothing varies but the parameters, as in 2 / (n + 1): some are tried. */
final class ConstantFormulas {
  private static final double[] TRIED_PERIODS = {5, 12, 30};

  /** Rounding is smaller by far. */
  private static final double SAME = 1e-9;

  private ConstantFormulas() {}

  /** The best finding on the readings; empty where the reference has series. */
  static Optional<Finding> finding(Target target, List<Expression> candidates) {
    Expression reference = target.formula().value().expression();
    Set<String> parameters = new LinkedHashSet<>();
    target
        .reference()
        .computation()
        .parameters()
        .forEach(one -> parameters.add(one.value().name()));
    if (!parameters.containsAll(Formulas.names(reference))) {
      return Optional.empty();
    }
    parameters.add(NamedFunctions.PERIOD.name());
    return candidates.stream()
        .filter(candidate -> parameters.containsAll(Formulas.names(candidate)))
        .map(candidate -> compare(candidate, reference, parameters))
        .reduce(Finding::or);
  }

  private static Finding compare(
      Expression candidate, Expression reference, Set<String> parameters) {
    for (double periods : TRIED_PERIODS) {
      Map<String, Double> bound = new HashMap<>();
      parameters.forEach(name -> bound.put(name, periods));
      double value = Evaluation.of(candidate, Map.of(), bound)[0];
      double expected = Evaluation.of(reference, Map.of(), bound)[0];
      if (!(Math.abs(value - expected) <= SAME * Math.abs(expected))) {
        return Finding.wrong(
            "for %s periods it gives %s instead of %s".formatted(periods, value, expected));
      }
    }
    return Finding.CORRECT;
  }
}
