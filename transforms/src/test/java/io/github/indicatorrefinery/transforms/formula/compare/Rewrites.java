package io.github.indicatorrefinery.transforms.formula.compare;

import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import java.util.List;
import java.util.Random;

/** Writes an expression in another form that algebra says is the same. */
final class Rewrites {
  private Rewrites() {}

  static Expression of(Expression expression, Random random) {
    if (!(expression instanceof Call call)) {
      return expression;
    }
    List<Expression> arguments =
        call.arguments().stream().map(argument -> of(argument, random)).toList();
    Call same = new Call(call.function(), arguments);
    return arguments.size() == 2 && random.nextBoolean() ? otherForm(same) : same;
  }

  private static Expression otherForm(Call call) {
    Expression left = call.arguments().get(0);
    Expression right = call.arguments().get(1);
    return switch (call.function()) {
      case "+", "*", "==", "max", "min" -> call(call.function(), right, left);
      case "-" -> call("-", call("-", right, left));
      case "/" -> call("*", left, call("/", new Constant(1), right));
      case "<" -> call(">", right, left);
      case ">" -> call("<", right, left);
      case "sma" -> call("/", call("sum", left, right), right);
      case "wilder" ->
          call("ema", left, call("-", call("*", new Constant(2), right), new Constant(1)));
      default -> call;
    };
  }

  private static Call call(String function, Expression... arguments) {
    return new Call(function, List.of(arguments));
  }
}
