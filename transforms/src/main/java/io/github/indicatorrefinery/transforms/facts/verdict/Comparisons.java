package io.github.indicatorrefinery.transforms.facts.verdict;

import io.github.indicatorrefinery.transforms.formula.Evaluation;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.FormulaException;
import io.github.indicatorrefinery.transforms.formula.Formulas;
import io.github.indicatorrefinery.transforms.formula.compare.Equivalence;
import io.github.indicatorrefinery.transforms.formula.compare.FormulaComparison;
import io.github.indicatorrefinery.transforms.formula.compare.SampleSeries;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares formulas, fast where they differ: most readings of most formulas are not the reference,
 * and a glance at a few periods of one sample shows that. What looks alike is compared in full.
 */
final class Comparisons {
  private static final SampleSeries GLANCE = SampleSeries.usual().get(0);

  /** Every so many periods are looked at: enough that no two formulas agree in all by chance. */
  private static final int STEP = 7;

  /** With fewer values to compare nothing is seen at a glance. */
  private static final int MIN_SHARED = 5;

  /** 2.5 kB each. */
  private static final int MAX_REMEMBERED = 4_000;

  /** 60 kB each. */
  private static final int MAX_PREPARED = 400;

  /** Formulas are compared in a row that share most of their parts: 2.5 kB each. */
  private static final int MAX_PARTS = 500;

  private static final int MAX_EVALUATIONS = 8;

  private static final double ALIKE = 1e-3;
  private static final double[] FACTORS = {1, 100, 0.01};

  private final Map<Prepared, Equivalence> equivalences = new ConcurrentHashMap<>();
  private final Map<Prepared, double[]> glances = new ConcurrentHashMap<>();
  private final Map<Map<String, Double>, Evaluation> evaluations = new ConcurrentHashMap<>();
  private final Map<String, double[]> series = new ConcurrentHashMap<>();

  private record Prepared(Expression reference, Map<String, Double> parameters) {}

  /** The relation of the two, or nothing where a glance shows that they differ. */
  Optional<FormulaComparison> ifAlike(
      Expression candidate, Expression reference, Map<String, Double> parameters) {
    try {
      return looksAlike(candidate, reference, parameters)
          ? Optional.of(inFull(candidate, reference, parameters))
          : Optional.empty();
    } catch (FormulaException cannotBeComputed) {
      return Optional.empty();
    }
  }

  FormulaComparison inFull(
      Expression candidate, Expression reference, Map<String, Double> parameters) {
    Prepared key = new Prepared(reference, parameters);
    Equivalence known = equivalences.get(key);
    if (known == null) {
      if (equivalences.size() >= MAX_PREPARED) {
        equivalences.clear();
      }
      known = Equivalence.to(reference, parameters);
      equivalences.put(key, known);
    }
    return known.of(candidate);
  }

  private boolean looksAlike(
      Expression candidate, Expression reference, Map<String, Double> parameters) {
    double[] expected = glance(reference, parameters);
    double[] values = glance(candidate, parameters);
    for (double factor : FACTORS) {
      if (isMultiple(values, expected, factor)) {
        return true;
      }
    }
    return hasOtherStart(values, expected);
  }

  /** The values on the sample; the same for all parameters that the expression does not use. */
  private double[] glance(Expression expression, Map<String, Double> parameters) {
    Set<String> names = Formulas.names(expression);
    Map<String, Double> used = new HashMap<>(parameters);
    used.keySet().retainAll(names);
    Prepared key = new Prepared(expression, used);
    double[] known = glances.get(key);
    if (known == null) {
      if (glances.size() >= MAX_REMEMBERED) {
        glances.clear();
      }
      names.forEach(this::series);
      known = evaluation(used).of(expression);
      glances.put(key, known);
    }
    return known;
  }

  private Evaluation evaluation(Map<String, Double> parameters) {
    Evaluation known = evaluations.get(parameters);
    if (known == null || known.remembered() >= MAX_PARTS) {
      if (evaluations.size() >= MAX_EVALUATIONS) {
        evaluations.clear();
      }
      series("close"); // An expression without names has as many periods.
      known = new Evaluation(series, parameters);
      evaluations.put(parameters, known);
    }
    return known;
  }

  private double[] series(String name) {
    return series.computeIfAbsent(name, key -> GLANCE.of(Set.of(key)).get(key));
  }

  private static boolean isMultiple(double[] values, double[] expected, double factor) {
    int shared = 0;
    for (int i = GLANCE.warmUp(); i < GLANCE.length(); i += STEP) {
      double multiple = factor * expected[i];
      if (!Double.isNaN(values[i]) && !Double.isNaN(multiple)) {
        shared++;
        if (Math.abs(values[i] - multiple) > ALIKE * Math.abs(multiple)) {
          return false;
        }
      }
    }
    return shared >= MIN_SHARED || isHardlyDefined(expected);
  }

  /** A reference of long windows has no value yet: it takes the full comparison. */
  private static boolean isHardlyDefined(double[] expected) {
    int defined = 0;
    for (int i = GLANCE.warmUp(); i < GLANCE.length(); i += STEP) {
      defined += Double.isNaN(expected[i]) ? 0 : 1;
    }
    return defined < MIN_SHARED;
  }

  private static boolean hasOtherStart(double[] values, double[] expected) {
    double first = values[GLANCE.warmUp()] - expected[GLANCE.warmUp()];
    double size = 0;
    for (int i = GLANCE.warmUp(); i < GLANCE.length(); i += STEP) {
      size = Math.max(size, Math.abs(expected[i]));
    }
    for (int i = GLANCE.warmUp(); i < GLANCE.length(); i += STEP) {
      if (!(Math.abs(values[i] - expected[i] - first) <= ALIKE * size)) {
        return false;
      }
    }
    return true;
  }
}
