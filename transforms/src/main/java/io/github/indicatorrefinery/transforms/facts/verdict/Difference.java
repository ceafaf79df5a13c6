package io.github.indicatorrefinery.transforms.facts.verdict;

import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a formula lacks of the reference and what it has beyond it, in the words of a reader.
 *
 * @param lacking series and operations of the reference alone
 * @param beyond series and operations of the formula alone
 */
record Difference(List<String> lacking, List<String> beyond) {
  /** What functions do, as a reader would say it; kinds of averages are one. */
  private static final Map<String, String> DOES = new LinkedHashMap<>();

  static {
    for (String average : List.of("sma", "ema", "wma", "wilder")) {
      DOES.put(average, "an average over the periods");
    }
    DOES.put("sum", "a sum over the periods");
    DOES.put("cum", "a running total");
    DOES.put("prev", "a value of a period before");
    DOES.put("highest", "the highest value of the periods");
    DOES.put("lowest", "the lowest value of the periods");
    DOES.put("stdev", "a standard deviation");
    DOES.put("stdev_sample", "a standard deviation");
    DOES.put("mad", "a mean absolute deviation");
    DOES.put("abs", "an absolute value");
    DOES.put("if", "a condition");
    DOES.put("/", "a division");
  }

  Difference {
    lacking = List.copyOf(lacking);
    beyond = List.copyOf(beyond);
  }

  /**
   * The difference of two expressions in full.
   *
   * @param about the indicator of both: its parameters are no ingredients
   */
  static Difference between(Expression formula, Expression reference, Reference about) {
    Set<String> has = ingredients(formula, about);
    Set<String> should = ingredients(reference, about);
    return new Difference(without(should, has), without(has, should));
  }

  int size() {
    return lacking.size() + beyond.size();
  }

  /** Such as "it lacks the volume and a sum over the periods". */
  String text() {
    if (size() == 0) {
      return "it joins the same parts in another way";
    }
    if (lacking.isEmpty()) {
      return "it also has " + listed(beyond);
    }
    String lacks = "it lacks " + listed(lacking);
    return beyond.isEmpty() ? lacks : lacks + " and has " + listed(beyond) + " instead";
  }

  private static Set<String> ingredients(Expression expression, Reference about) {
    Set<String> all = new LinkedHashSet<>();
    Meanings.series(expression, about).forEach(name -> all.add("the " + name.replace('_', ' ')));
    collect(expression, all);
    return all;
  }

  private static void collect(Expression expression, Set<String> all) {
    if (expression instanceof Call call) {
      if (DOES.containsKey(call.function())) {
        all.add(DOES.get(call.function()));
      }
      call.arguments().forEach(argument -> collect(argument, all));
    }
  }

  private static List<String> without(Set<String> some, Set<String> others) {
    List<String> rest = new ArrayList<>(some);
    rest.removeAll(others);
    return rest;
  }

  private static String listed(List<String> things) {
    int last = things.size() - 1;
    return last == 0
        ? things.get(0)
        : String.join(", ", things.subList(0, last)) + " and " + things.get(last);
  }
}
