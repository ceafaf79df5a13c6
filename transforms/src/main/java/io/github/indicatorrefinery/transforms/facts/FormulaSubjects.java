package io.github.indicatorrefinery.transforms.facts;

import static java.util.stream.Collectors.toSet;

import io.github.indicatorrefinery.transforms.facts.find.LeftSides;
import io.github.indicatorrefinery.transforms.facts.notation.Spelling;
import io.github.indicatorrefinery.transforms.facts.verdict.Meanings;
import io.github.indicatorrefinery.transforms.facts.verdict.Target;
import io.github.indicatorrefinery.transforms.facts.verdict.Trees;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Formulas;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.knowledge.reference.Alias;
import io.github.indicatorrefinery.transforms.knowledge.reference.Formula;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a formula is about by the name before its equals sign. */
final class FormulaSubjects {
  /** Shorter names stand for anything. */
  private static final int MIN_NAME_CHARS = 3;

  private final Spelling spelling;
  private final Meanings meanings;
  private final Map<String, List<Target>> byKey = new HashMap<>();
  private final Map<String, List<Target>> outputs = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  FormulaSubjects(KnowledgeBase knowledge, Meanings meanings, Spelling spelling) {
    this.spelling = spelling;
    this.meanings = meanings;
    for (Reference reference : knowledge.references()) {
      reference.computation().formulas().forEach(one -> add(reference, one, false));
      reference.computation().definitions().forEach(one -> add(reference, one, true));
      addNames(reference);
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

  /** The outputs of an indicator. */
  List<Target> ofIndicator(String slug) {
    return outputs.getOrDefault(slug, List.of());
  }

  /** Whether a name is that of an indicator, or of several that go by one name. */
  boolean isIndicator(String left) {
    return LeftSides.names(left).stream().anyMatch(name -> names.contains(spelling.key(name)));
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
          boolean isOfOutput = targets.stream().anyMatch(target -> !target.isIntermediate());
          Set<Expression> meanings =
              targets.stream()
                  .filter(target -> !(isOfOutput && target.isIntermediate()))
                  .map(this::customary)
                  .collect(toSet());
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

  private Expression customary(Target target) {
    Map<String, Expression> values = new HashMap<>();
    target
        .reference()
        .computation()
        .parameters()
        .forEach(
            one -> values.put(one.value().name(), new Constant(one.value().defaults().get(0))));
    Expression inFull =
        Trees.withNames(target.formula().value().expression(), meanings.of(target.reference()));
    return Trees.withNames(inFull, values);
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
  }

  /** An indicator's own name stands for any of its outputs, where it is not the name of one. */
  private void addNames(Reference reference) {
    List<Target> all =
        reference.computation().formulas().stream()
            .map(formula -> new Target(reference, formula, false))
            .toList();
    outputs.put(reference.slug(), all);
    reference.naming().names().forEach(name -> names.add(spelling.key(name.value())));
    Stream.concat(
            reference.naming().names().stream().map(Stated::value),
            reference.naming().abbreviations().stream().map(Stated::value))
        .filter(name -> !slugs(name).contains(reference.slug()))
        .forEach(name -> all.forEach(target -> put(name, target)));
  }

  private void put(String wording, Target target) {
    List<Target> targets = byKey.computeIfAbsent(spelling.key(wording), key -> new ArrayList<>());
    if (!targets.contains(target)) {
      targets.add(target);
    }
  }
}
