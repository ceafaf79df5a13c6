package io.github.indicatorrefinery.transforms.formula;

import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import io.github.indicatorrefinery.transforms.formula.FormulaTokens.Kind;
import io.github.indicatorrefinery.transforms.formula.FormulaTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a formula strictly: {@code 100 * (close - lowest(low, n)) / (highest(high, n) - lowest(low,
 * n))}.
 *
 * <p>From loose to tight: {@code or}; {@code and}; {@code not}; {@code < <= > >= == !=}, which do
 * not chain; {@code + -}; {@code * /}; unary minus; {@code ^}, which groups to the right, so that
 * {@code -a^2} is {@code -(a^2)}. Names are {@code [a-z_][a-z0-9_]*}; a name before a parenthesis
 * is a function. An operator becomes a call under its sign; a minus right before a number belongs
 * to the number. Whether a name or function exists is not asked here.
 */
public final class FormulaParser {
  private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");
  private static final Set<String> SUMS = Set.of("+", "-");
  private static final Set<String> PRODUCTS = Set.of("*", "/");
  private static final Set<String> RESERVED = Set.of("and", "or", "not");

  private final List<Token> tokens;
  private int next;

  private FormulaParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads the whole text.
   *
   * @throws FormulaSyntaxException where the text is no formula
   */
  public static Expression parse(String text) {
    FormulaParser parser = new FormulaParser(FormulaTokens.of(text));
    Expression expression = parser.disjunction();
    if (parser.peek().kind() != Kind.END) {
      throw parser.peek().insteadOf("an operator or the end");
    }
    return expression;
  }

  private Expression disjunction() {
    Expression left = conjunction();
    while (takes("or")) {
      left = call("or", left, conjunction());
    }
    return left;
  }

  private Expression conjunction() {
    Expression left = negation();
    while (takes("and")) {
      left = call("and", left, negation());
    }
    return left;
  }

  private Expression negation() {
    return takes("not") ? call("not", negation()) : comparison();
  }

  private Expression comparison() {
    Expression left = sum();
    return isSignOf(COMPARISONS) ? call(take().text(), left, sum()) : left;
  }

  private Expression sum() {
    Expression left = product();
    while (isSignOf(SUMS)) {
      left = call(take().text(), left, product());
    }
    return left;
  }

  private Expression product() {
    Expression left = signed();
    while (isSignOf(PRODUCTS)) {
      left = call(take().text(), left, signed());
    }
    return left;
  }

  private Expression signed() {
    if (!takes("-")) {
      return power();
    }
    if (peek().kind() == Kind.NUMBER && !tokens.get(next + 1).is("^")) {
      return new Constant(-Double.parseDouble(take().text()));
    }
    return call("-", signed());
  }

  private Expression power() {
    Expression base = operand();
    return takes("^") ? call("^", base, signed()) : base;
  }

  private Expression operand() {
    if (takes("(")) {
      Expression inner = disjunction();
      require(")", "an operator or \")\"");
      return inner;
    }
    Token token = peek();
    if (token.kind() == Kind.NUMBER) {
      return new Constant(Double.parseDouble(take().text()));
    }
    if (token.kind() != Kind.WORD || RESERVED.contains(token.text())) {
      throw token.insteadOf("a number, a name or \"(\"");
    }
    String name = take().text();
    return takes("(") ? new Call(name, arguments()) : new Name(name);
  }

  private List<Expression> arguments() {
    List<Expression> arguments = new ArrayList<>();
    if (takes(")")) {
      return arguments;
    }
    do {
      arguments.add(disjunction());
    } while (takes(","));
    require(")", "an operator, \",\" or \")\"");
    return arguments;
  }

  private void require(String sign, String expected) {
    if (!takes(sign)) {
      throw peek().insteadOf(expected);
    }
  }

  private boolean takes(String text) {
    boolean there = peek().is(text);
    if (there) {
      next++;
    }
    return there;
  }

  private boolean isSignOf(Set<String> signs) {
    return peek().kind() == Kind.SIGN && signs.contains(peek().text());
  }

  private Token take() {
    return tokens.get(next++);
  }

  private Token peek() {
    return tokens.get(next);
  }

  private static Call call(String function, Expression... arguments) {
    return new Call(function, List.of(arguments));
  }
}
