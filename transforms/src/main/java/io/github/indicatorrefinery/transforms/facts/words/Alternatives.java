package io.github.indicatorrefinery.transforms.facts.words;

import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that can be taken in several ways, as a node of the tree: {@code either(a, b)}. The same
 * words are taken in the same way in all places of one reading.
 */
public final class Alternatives {
  private static final String EITHER = "either";

  /** More readings than this say that nothing is certain. */
  private static final int MAX_READINGS = 64;

  private Alternatives() {}

  /** One of these, whichever makes sense; the first is the likeliest. */
  public static Expression either(Expression... options) {
    Set<Expression> flat = new LinkedHashSet<>();
    for (Expression option : options) {
      if (isEither(option)) {
        flat.addAll(((Call) option).arguments());
      } else {
        flat.add(option);
      }
    }
    List<Expression> distinct = List.copyOf(flat);
    return distinct.size() == 1 ? distinct.get(0) : new Call(EITHER, distinct);
  }

  /** Whether this is such a choice. */
  public static boolean isEither(Expression expression) {
    return expression instanceof Call call && call.function().equals(EITHER);
  }

  /** All readings, the first options first; fewer than all where there are too many. */
  public static List<Expression> readings(Expression expression) {
    Set<Expression> readings = new LinkedHashSet<>();
    expand(expression, new LinkedHashMap<>(), readings);
    return new ArrayList<>(readings);
  }

  private static void expand(
      Expression expression, Map<Expression, Expression> chosen, Set<Expression> readings) {
    if (readings.size() >= MAX_READINGS) {
      return;
    }
    Expression open = firstOpen(expression, chosen);
    if (open == null) {
      readings.add(replace(expression, chosen));
      return;
    }
    for (Expression option : ((Call) open).arguments()) {
      Map<Expression, Expression> more = new LinkedHashMap<>(chosen);
      more.put(open, option);
      expand(expression, more, readings);
    }
  }

  private static Expression firstOpen(Expression expression, Map<Expression, Expression> chosen) {
    if (isEither(expression)) {
      return chosen.containsKey(expression)
          ? firstOpen(chosen.get(expression), chosen)
          : expression;
    }
    if (expression instanceof Call call) {
      for (Expression argument : call.arguments()) {
        Expression open = firstOpen(argument, chosen);
        if (open != null) {
          return open;
        }
      }
    }
    return null;
  }

  private static Expression replace(Expression expression, Map<Expression, Expression> chosen) {
    if (isEither(expression)) {
      return replace(chosen.get(expression), chosen);
    }
    return expression instanceof Call call
        ? new Call(
            call.function(), call.arguments().stream().map(one -> replace(one, chosen)).toList())
        : expression;
  }
}
