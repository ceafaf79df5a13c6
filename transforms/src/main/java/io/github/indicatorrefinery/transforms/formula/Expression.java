package io.github.indicatorrefinery.transforms.formula;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A formula over named series: one value for each period. Operators are calls too, so that there
 * are three kinds of nodes and no more. Immutable; equal where the trees are equal.
 */
public sealed interface Expression {
  /** The same number in every period. */
  record Constant(double value) implements Expression {}

  /** A series or a parameter by its name, such as {@code close} or {@code n}. */
  record Name(String name) implements Expression {
    public Name {
      requireNonNull(name, "name");
    }
  }

  /** A function or an operator, such as {@code sum} or {@code +}. */
  record Call(String function, List<Expression> arguments) implements Expression {
    public Call {
      requireNonNull(function, "function");
      arguments = List.copyOf(arguments);
    }
  }
}
