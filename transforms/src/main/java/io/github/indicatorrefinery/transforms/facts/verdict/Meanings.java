package io.github.indicatorrefinery.transforms.facts.verdict;

import io.github.indicatorrefinery.transforms.facts.words.NamedFunctions;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import io.github.indicatorrefinery.transforms.formula.Formulas;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.knowledge.reference.Formula;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the names of intermediates and outputs stand for, in terms of series and parameters. Those
 * of the indicator itself come first, then what means the same in all indicators that have it, such
 * as the typical price.
 */
public final class Meanings {
  /** Series that everyone means the same by. */
  public static final Set<String> MARKET =
      Set.of("open", "high", "low", "close", "volume", "price");

  private final Map<String, Expression> common = new HashMap<>();

  public Meanings(KnowledgeBase knowledge) {
    Map<String, Set<Expression>> all = new HashMap<>();
    knowledge.references().stream()
        .flatMap(Meanings::computed)
        .map(Stated::value)
        .forEach(
            one -> all.computeIfAbsent(one.output(), n -> new HashSet<>()).add(one.expression()));
    all.forEach(
        (name, expressions) -> {
          if (expressions.size() == 1
              && MARKET.containsAll(Formulas.names(List.copyOf(expressions).get(0)))) {
            common.put(name, expressions.iterator().next());
          }
        });
  }

  /** By name, for formulas that are about one indicator. */
  public Map<String, Expression> of(Reference reference) {
    Map<String, Expression> meanings = new HashMap<>(common);
    Set<String> inputs = inputs(reference);
    inputs.forEach(meanings::remove);
    computed(reference)
        .forEach(one -> meanings.put(one.value().output(), one.value().expression()));
    if (inputs.contains("price") != inputs.contains("close")) {
      String known = inputs.contains("price") ? "price" : "close";
      meanings.putIfAbsent(known.equals("price") ? "close" : "price", new Name(known));
    }
    return meanings;
  }

  /** Names in an expression that are neither of the indicator nor of every market. */
  static Set<String> unexplained(Expression expression, Reference reference) {
    Set<String> names = series(expression, reference);
    names.removeAll(MARKET);
    names.removeAll(inputs(reference));
    return names;
  }

  /** What an expression is made of, apart from parameters. */
  public static Set<String> series(Expression expression, Reference reference) {
    Set<String> names = new LinkedHashSet<>(Formulas.names(expression));
    names.remove(NamedFunctions.PERIOD.name());
    reference.computation().parameters().forEach(one -> names.remove(one.value().name()));
    return names;
  }

  /** Whether an expression uses nothing that the reference or every market knows. */
  static boolean isForeign(Expression expression, Reference reference) {
    Set<String> names = series(expression, reference);
    return !names.isEmpty()
        && !inputs(reference).isEmpty()
        && names.size() == unexplained(expression, reference).size();
  }

  static Set<String> inputs(Reference reference) {
    Set<String> inputs = new LinkedHashSet<>();
    reference.nature().inputs().forEach(one -> inputs.add(one.value()));
    return inputs;
  }

  private static Stream<Stated<Formula>> computed(Reference reference) {
    return Stream.of(reference.computation().formulas(), reference.computation().definitions())
        .flatMap(List::stream);
  }
}
