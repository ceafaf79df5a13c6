package io.github.indicatorrefinery.transforms.facts.reading;

import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import java.util.List;

/**
 * Sums of deviations from a mean. In {@code Σ(x - μ)^2} the mean is one for the whole window; read
 * word by word it would be the moving mean of each period. Such sums are written with {@code stdev}
 * and {@code mad}, which mean the former.
 */
final class Deviations {
  private Deviations() {}

  static Expression named(Expression expression) {
    if (!(expression instanceof Call call)) {
      return expression;
    }
    List<Expression> arguments = call.arguments().stream().map(Deviations::named).toList();
    Call rebuilt = new Call(call.function(), arguments);
    if (!call.function().equals("sum") && !call.function().equals("sma")) {
      return rebuilt;
    }
    Expression inner = arguments.get(0);
    Expression period = arguments.get(1);
    Expression mean = null;
    if (inner instanceof Call power
        && power.function().equals("^")
        && power.arguments().get(1).equals(new Constant(2))
        && isDeviation(power.arguments().get(0))) {
      Expression series = ((Call) power.arguments().get(0)).arguments().get(0);
      Expression deviation = new Call("stdev", List.of(series, period));
      mean = new Call("^", List.of(deviation, new Constant(2)));
    } else if (inner instanceof Call abs
        && abs.function().equals("abs")
        && isDeviation(abs.arguments().get(0))) {
      Expression series = ((Call) abs.arguments().get(0)).arguments().get(0);
      mean = new Call("mad", List.of(series, period));
    }
    if (mean == null) {
      return rebuilt;
    }
    return call.function().equals("sma") ? mean : new Call("*", List.of(period, mean));
  }

  private static boolean isDeviation(Expression expression) {
    return expression instanceof Call minus
        && minus.function().equals("-")
        && minus.arguments().size() == 2
        && minus.arguments().get(1) instanceof Call average
        && average.function().equals("sma")
        && average.arguments().get(0).equals(minus.arguments().get(0));
  }
}
