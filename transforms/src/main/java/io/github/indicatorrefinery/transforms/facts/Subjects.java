package io.github.indicatorrefinery.transforms.facts;

import static java.util.stream.Collectors.toSet;

import io.github.indicatorrefinery.transforms.facts.find.LeftSides;
import io.github.indicatorrefinery.transforms.facts.notation.Spelling;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Formulas;
import io.github.indicatorrefinery.transforms.knowledge.Alias;
import io.github.indicatorrefinery.transforms.knowledge.Formula;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.knowledge.Reference;
import io.github.indicatorrefinery.transforms.knowledge.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a formula is about by the name before its equals sign. */
final class Subjects {
  /** Shorter names stand for anything. */
  private static final int MIN_NAME_CHARS = 3;

  private final Spelling spelling;
  private final Map<String, List<Target>> byKey = new HashMap<>();

  Subjects(KnowledgeBase knowledge, Spelling spelling) {
    this.spelling = spelling;
    for (Reference reference : knowledge.references()) {
      reference.computation().formulas().forEach(one -> add(reference, one, false));
      reference.computation().definitions().forEach(one -> add(reference, one, true));
    }
  }

  /** All that a left side can name; the longest form of the name that is known counts. */
  List<Target> of(String left) {
    return LeftSides.names(left).stream()
        .map(name -> byKey.getOrDefault(spelling.key(name), List.of()))
        .filter(targets -> !targets.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The slugs that a name stands for; empty where it is unknown. */
  Set<String> slugs(String name) {
    return of(name).stream().map(Target::slug).collect(toSet());
  }

  /**
   * The names that stand for one computation from market series wherever they occur, with customary
   * parameters: so that a formula can be about other indicators.
   */
  Map<String, Expression> unmistakable() {
    Map<String, Expression> unmistakable = new HashMap<>();
    byKey.forEach(
        (key, targets) -> {
          Set<Expression> meanings = targets.stream().map(Subjects::customary).collect(toSet());
          Expression first = meanings.iterator().next();
          boolean isKnown =
              meanings.size() == 1
                  && key.length() >= MIN_NAME_CHARS
                  && Meanings.MARKET.containsAll(Formulas.names(first))
                  && !Formulas.names(first).isEmpty();
          if (isKnown) {
            unmistakable.put(key, first);
          }
        });
    return unmistakable;
  }

  private static Expression customary(Target target) {
    Map<String, Expression> values = new HashMap<>();
    target
        .reference()
        .computation()
        .parameters()
        .forEach(
            one -> values.put(one.value().name(), new Constant(one.value().defaults().get(0))));
    return Trees.withNames(target.formula().value().expression(), values);
  }

  private void add(Reference reference, Stated<Formula> formula, boolean isIntermediate) {
    Target target = new Target(reference, formula, isIntermediate);
    String output = formula.value().output();
    put(output.replace('_', ' '), target);
    for (Stated<Alias> alias : reference.computation().aliases()) {
      if (alias.value().name().equals(output)) {
        alias.value().wordings().forEach(wording -> put(wording, target));
      }
    }
    if (!isIntermediate && reference.computation().formulas().size() == 1) {
      reference.naming().names().forEach(name -> put(name.value(), target));
      reference.naming().abbreviations().forEach(name -> put(name.value(), target));
    }
  }

  private void put(String wording, Target target) {
    List<Target> targets = byKey.computeIfAbsent(spelling.key(wording), key -> new ArrayList<>());
    if (!targets.contains(target)) {
      targets.add(target);
    }
  }
}
