package io.github.indicatorrefinery.transforms.facts.verdict;

import io.github.indicatorrefinery.transforms.facts.words.NamedFunctions;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a loosely worded formula may mean beyond its words: a name for the sum or the average of the
 * periods, or for the value before. A formula that would be right so cannot be called wrong.
 */
final class Looser {
  private static final List<String> WRAPPINGS = List.of("sum", "sma", "ema", "prev");

  /** Everyone writes these for one period: sums of them are a matter of the formula. */
  private static final Set<String> PLAIN = Set.of("open", "high", "low", "close", "price");

  /** What a word in a quantity's name may say of it: "average supply", "maximum supply". */
  private static final Set<String> NAMED_OPERATIONS =
      Set.of("sma", "ema", "median", "highest", "lowest");

  private Looser() {}

  /**
   * All looser meanings of a reading.
   *
   * @param target what it is about: an intermediate may be of one period where the reference sums
   */
  static Set<Expression> of(Expression reading, Target target) {
    Set<Expression> loose = new LinkedHashSet<>();
    Set<String> names = Meanings.series(reading, target.reference());
    boolean isNamed = names.stream().noneMatch(Set.of("high", "low")::contains);
    names.removeAll(PLAIN);
    for (String function : WRAPPINGS) {
      Map<String, Expression> all = new HashMap<>();
      for (String name : names) {
        Expression wrapped = wrapped(function, new Name(name));
        all.put(name, wrapped);
        loose.add(Trees.withNames(reading, Map.of(name, wrapped)));
      }
      loose.add(Trees.withNames(reading, all));
      if (target.isIntermediate() && !function.equals("prev")) {
        loose.add(wrapped(function, reading));
      }
    }
    if (isNamed && reading instanceof Call quotient && quotient.function().equals("/")) {
      loose.addAll(ofSums(quotient));
    }
    if (reading instanceof Call product && product.function().equals("*")) {
      names.stream()
          .filter(weight -> !Meanings.MARKET.contains(weight))
          .forEach(weight -> loose.add(weightedBy(weight, product)));
    }
    loose.remove(reading);
    return loose;
  }

  /** The value before in the place of a name. */
  static Expression before(Expression reading, String name) {
    return Trees.withNames(reading, Map.of(name, wrapped("prev", new Name(name))));
  }

  /** Averages and extremes of quantities that nobody averages, without the operation. */
  static Expression bare(Expression reading) {
    return Trees.changed(
        reading,
        one ->
            one instanceof Call call
                    && NAMED_OPERATIONS.contains(call.function())
                    && call.arguments().get(0) instanceof Name of
                    && !Meanings.MARKET.contains(of.name())
                    && call.arguments().get(1).equals(NamedFunctions.PERIOD)
                ? of
                : one);
  }

  private static List<Expression> ofSums(Call quotient) {
    Expression above = quotient.arguments().get(0);
    Expression below = quotient.arguments().get(1);
    Expression sum = wrapped("sum", above);
    return List.of(
        new Call("/", List.of(sum, below)), new Call("/", List.of(sum, wrapped("sum", below))));
  }

  /** "multiplying each price by a weight" is how a weighted average begins. */
  private static Expression weightedBy(String weight, Call product) {
    return new Call("/", List.of(wrapped("sum", product), wrapped("sum", new Name(weight))));
  }

  private static Expression wrapped(String function, Expression of) {
    return function.equals("prev")
        ? new Call(function, List.of(of))
        : new Call(function, List.of(of, NamedFunctions.PERIOD));
  }
}
