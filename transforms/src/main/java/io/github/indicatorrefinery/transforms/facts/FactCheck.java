package io.github.indicatorrefinery.transforms.facts;

import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.List;

/** Finds statements of one sort in an answer and holds each against the knowledge base. */
@FunctionalInterface
public interface FactCheck {
  /**
   * The statements found, in the order of the answer.
   *
   * @param slugs the indicators that the pair is about, the primary one first; empty where it is
   *     about none
   * @param answer the cleaned answer
   */
  List<Fact> check(List<String> slugs, String answer);
}
