package io.github.indicatorrefinery.transforms.formula;

import static java.util.stream.Collectors.joining;

import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What can be told of an expression without computing it: its text, and the names it uses.
 *
 * <p>{@code text} writes what {@link FormulaParser} reads, with no more parentheses than that
 * takes; for a parsed expression {@code parse(text(e))} equals {@code e}.
 */
public final class Formulas {
  private static final Map<String, Integer> BINARY =
      Map.ofEntries(
          Map.entry("or", 1),
          Map.entry("and", 2),
          Map.entry("<", 4),
          Map.entry("<=", 4),
          Map.entry(">", 4),
          Map.entry(">=", 4),
          Map.entry("==", 4),
          Map.entry("!=", 4),
          Map.entry("+", 5),
          Map.entry("-", 5),
          Map.entry("*", 6),
          Map.entry("/", 6),
          Map.entry("^", 8));
  private static final int NOT = 3;
  private static final int COMPARISON = 4;
  private static final int MINUS = 7;
  private static final int POWER = 8;
  private static final int OPERAND = 9;

  /** A number up to this is written out in full, one above with an exponent. */
  private static final double MAX_PLAIN = 1e15;

  private Formulas() {}

  /**
   * The expression as a formula.
   *
   * @throws FormulaException where no formula says the same: an infinite number, or an operator
   *     with too many operands
   */
  public static String text(Expression expression) {
    if (expression instanceof Constant constant) {
      return number(constant.value());
    }
    if (expression instanceof Name name) {
      return name.name();
    }
    Call call = (Call) expression;
    String function = call.function();
    int arguments = call.arguments().size();
    if (function.equals("not") && arguments == 1) {
      return "not " + inside(call.arguments().get(0), NOT);
    }
    if (function.equals("-") && arguments == 1) {
      return "-" + afterMinus(call.arguments().get(0));
    }
    if (BINARY.containsKey(function) || function.equals("not")) {
      return binary(call);
    }
    return function
        + call.arguments().stream().map(Formulas::text).collect(joining(", ", "(", ")"));
  }

  /** The series and parameters that the expression uses, in alphabetical order. */
  public static Set<String> names(Expression expression) {
    Set<String> names = new TreeSet<>();
    collectNames(expression, names);
    return names;
  }

  private static void collectNames(Expression expression, Set<String> names) {
    if (expression instanceof Name name) {
      names.add(name.name());
    } else if (expression instanceof Call call) {
      for (Expression argument : call.arguments()) {
        collectNames(argument, names);
      }
    }
  }

  private static String binary(Call call) {
    String operator = call.function();
    if (call.arguments().size() != 2 || operator.equals("not")) {
      throw new FormulaException(
          "\"" + operator + "\" cannot have " + call.arguments().size() + " operands.");
    }
    int level = BINARY.get(operator);
    Expression left = call.arguments().get(0);
    Expression right = call.arguments().get(1);
    if (level == POWER) {
      return inside(left, OPERAND) + "^" + inside(right, MINUS);
    }
    String leftText = inside(left, level == COMPARISON ? level + 1 : level);
    return leftText + " " + operator + " " + inside(right, level + 1);
  }

  /** A number after a minus stands in parentheses: without them the minus would be its sign. */
  private static String afterMinus(Expression operand) {
    boolean isPlainNumber = operand instanceof Constant && levelOf(operand) == OPERAND;
    return isPlainNumber ? "(" + text(operand) + ")" : inside(operand, MINUS);
  }

  private static String inside(Expression expression, int minLevel) {
    return levelOf(expression) < minLevel ? "(" + text(expression) + ")" : text(expression);
  }

  private static int levelOf(Expression expression) {
    if (expression instanceof Constant constant) {
      return Math.copySign(1, constant.value()) < 0 ? MINUS : OPERAND;
    }
    if (!(expression instanceof Call call)) {
      return OPERAND;
    }
    if (call.arguments().size() == 1 && call.function().equals("-")) {
      return MINUS;
    }
    return call.function().equals("not") ? NOT : BINARY.getOrDefault(call.function(), OPERAND);
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new FormulaException(value + " cannot be written in a formula.");
    }
    String sign = Math.copySign(1, value) < 0 ? "-" : "";
    double size = Math.abs(value);
    BigDecimal exact = new BigDecimal(Double.toString(size)).stripTrailingZeros();
    boolean isPlain = size == 0 || (size <= MAX_PLAIN && size >= 1 / MAX_PLAIN);
    return sign + (isPlain ? exact.toPlainString() : exact.toString().replace('E', 'e'));
  }
}
