package io.github.indicatorrefinery.transforms.knowledge.reference;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.formula.Expression;

/**
 * How a quantity is computed.
 *
 * @param output what it computes, such as {@code percent_k}
 * @param variant the name of an accepted variant, such as "simple instead of Wilder smoothing";
 *     empty for the canonical formula
 * @param text the expression as the knowledge base writes it
 * @param expression the same over series and parameters alone: definitions are put in
 */
public record Formula(String output, String variant, String text, Expression expression) {
  public Formula {
    requireNonNull(output, "output");
    requireNonNull(variant, "variant");
    requireNonNull(text, "text");
    requireNonNull(expression, "expression");
  }
}
