package io.github.indicatorrefinery.transforms.facts.verdict;

import io.github.indicatorrefinery.transforms.facts.words.NamedFunctions;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import io.github.indicatorrefinery.transforms.formula.Formulas;
import io.github.indicatorrefinery.transforms.knowledge.reference.Parameter;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values that the parameters of a reference can have where a formula is held against it: the
 * customary ones first, then the numbers that the formula has in their place. Whether a period is
 * customary is not asked here.
 */
final class Assignments {
  /** More combinations than this are not tried. */
  private static final int MAX_ASSIGNMENTS = 40;

  /** Where the reference has no period, any number will do. */
  private static final double ANY_PERIODS = 14;

  private Assignments() {}

  /** Sets of values by the name of the parameter; the customary set is the first. */
  static List<Map<String, Double>> of(
      Reference reference, Expression standard, Expression candidate) {
    Set<String> used = Formulas.names(standard);
    Set<Expression> windows = Trees.windows(standard);
    Set<Expression> shifts = Trees.shifts(standard);
    List<Map<String, Double>> assignments = new ArrayList<>();
    assignments.add(new LinkedHashMap<>());
    for (Stated<Parameter> parameter : reference.computation().parameters()) {
      Name name = new Name(parameter.value().name());
      Set<Double> values = new LinkedHashSet<>();
      values.add(parameter.value().defaults().get(0));
      if (windows.contains(name)) {
        values.addAll(numbers(Trees.windows(candidate)));
        values.addAll(lengthWrittenOut(candidate));
      }
      if (shifts.contains(name)) {
        values.addAll(numbers(Trees.shifts(candidate)));
      }
      boolean isFactor = !windows.contains(name) && !shifts.contains(name);
      if (used.contains(name.name()) && isFactor && variesInPractice(parameter.value())) {
        values.addAll(Trees.constants(candidate));
      }
      assignments = extended(assignments, name.name(), values);
    }
    return assignments;
  }

  /** What a number of periods that is not stated can be: any that the reference has. */
  static Set<Expression> periods(
      Expression candidate, Expression standard, Map<String, Double> parameters) {
    Set<Expression> periods = new LinkedHashSet<>();
    if (Formulas.names(candidate).contains(NamedFunctions.PERIOD.name())) {
      Set<Expression> ofStandard = new LinkedHashSet<>(Trees.windows(standard));
      ofStandard.addAll(Trees.shifts(standard));
      for (Expression period : ofStandard) {
        if (period instanceof Name name && parameters.containsKey(name.name())) {
          periods.add(new Constant(parameters.get(name.name())));
        } else if (period instanceof Constant) {
          periods.add(period);
        }
      }
      if (periods.isEmpty() && parameters.containsKey("n")) {
        periods.add(new Constant(parameters.get("n")));
      }
    }
    if (periods.isEmpty()) {
      periods.add(new Constant(ANY_PERIODS));
    }
    return periods;
  }

  /** A number of periods is free; a constant such as the 0.015 of the CCI is not. */
  private static boolean variesInPractice(Parameter parameter) {
    return parameter.defaults().size() > 1;
  }

  /** Terms for each of the periods make a window: the value before and that of now are two. */
  private static Set<Double> lengthWrittenOut(Expression candidate) {
    Set<Double> shifts = numbers(Trees.shifts(candidate));
    return shifts.size() < 2 ? Set.of() : Set.of(Collections.max(shifts) + 1);
  }

  private static Set<Double> numbers(Set<Expression> expressions) {
    Set<Double> numbers = new LinkedHashSet<>();
    for (Expression expression : expressions) {
      if (expression instanceof Constant constant) {
        numbers.add(constant.value());
      }
    }
    return numbers;
  }

  private static List<Map<String, Double>> extended(
      List<Map<String, Double>> assignments, String name, Set<Double> values) {
    List<Map<String, Double>> extended = new ArrayList<>();
    for (Double value : values) {
      for (Map<String, Double> assignment : assignments) {
        if (extended.size() < MAX_ASSIGNMENTS) {
          Map<String, Double> more = new LinkedHashMap<>(assignment);
          more.put(name, value);
          extended.add(more);
        }
      }
    }
    return extended;
  }
}
