package io.github.indicatorrefinery.transforms.facts.verdict;

import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Questions to expressions, and changes of them. */
public final class Trees {
  private static final Set<String> WINDOWS =
      Set.of(
          "sum",
          "sma",
          "ema",
          "wma",
          "wilder",
          "highest",
          "lowest",
          "since_highest",
          "since_lowest",
          "stdev",
          "stdev_sample",
          "mad",
          "median",
          "correlation",
          "skewness",
          "kurtosis");
  private static final Set<String> SHIFTS = Set.of("prev");

  private Trees() {}

  /** The expression with other expressions in the place of names. */
  public static Expression withNames(Expression expression, Map<String, Expression> byName) {
    return changed(
        expression, one -> one instanceof Name name ? byName.getOrDefault(name.name(), one) : one);
  }

  /** The expression with one function in the place of another, below the root. */
  static Expression withFunction(Expression expression, String function, String other) {
    return expression instanceof Call root
        ? new Call(
            root.function(),
            root.arguments().stream()
                .map(
                    argument ->
                        changed(
                            argument,
                            one ->
                                one instanceof Call call && call.function().equals(function)
                                    ? new Call(other, call.arguments())
                                    : one))
                .toList())
        : expression;
  }

  /** Changes every node, from the leaves to the root. */
  static Expression changed(Expression expression, UnaryOperator<Expression> change) {
    if (!(expression instanceof Call call)) {
      return change.apply(expression);
    }
    List<Expression> arguments = new ArrayList<>(call.arguments().size());
    for (Expression argument : call.arguments()) {
      arguments.add(changed(argument, change));
    }
    return change.apply(new Call(call.function(), arguments));
  }

  /** Whether one of the functions occurs. */
  static boolean uses(Expression expression, Set<String> functions) {
    return expression instanceof Call call
        && (functions.contains(call.function())
            || call.arguments().stream().anyMatch(one -> uses(one, functions)));
  }

  /** What stands for the length of a window. */
  static Set<Expression> windows(Expression expression) {
    Set<Expression> windows = new LinkedHashSet<>();
    collect(expression, WINDOWS, windows);
    return windows;
  }

  /** What stands for a number of periods that lie between: 1 for the value before. */
  static Set<Expression> shifts(Expression expression) {
    Set<Expression> shifts = new LinkedHashSet<>();
    collect(expression, SHIFTS, shifts);
    return shifts;
  }

  /** The numbers that stand for no number of periods. */
  static Set<Double> constants(Expression expression) {
    Set<Expression> leaves = new LinkedHashSet<>();
    collect(expression, Set.of(), leaves);
    Set<Double> constants = new LinkedHashSet<>();
    for (Expression leaf : leaves) {
      if (leaf instanceof Constant constant) {
        constants.add(constant.value());
      }
    }
    return constants;
  }

  /** Collects the leaves that are arguments of these functions; of none, all other leaves. */
  private static void collect(Expression expression, Set<String> functions, Set<Expression> found) {
    if (!(expression instanceof Call call)) {
      if (functions.isEmpty()) {
        found.add(expression);
      }
      return;
    }
    boolean isPeriodic = WINDOWS.contains(call.function()) || SHIFTS.contains(call.function());
    int last = call.arguments().size() - 1;
    for (int i = 0; i <= last; i++) {
      if (!(isPeriodic && i == last && i > 0)) {
        collect(call.arguments().get(i), functions, found);
      }
    }
    if (functions.contains(call.function())) {
      if (last > 0) {
        collectLeaves(call.arguments().get(last), found);
      } else {
        found.add(new Constant(1));
      }
    }
  }

  private static void collectLeaves(Expression expression, Set<Expression> found) {
    if (expression instanceof Call call) {
      call.arguments().forEach(one -> collectLeaves(one, found));
    } else {
      found.add(expression);
    }
  }
}
