package io.github.indicatorrefinery.transforms.facts.verdict;

import io.github.indicatorrefinery.transforms.facts.words.NamedFunctions;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Formulas;
import io.github.indicatorrefinery.transforms.formula.compare.FormulaComparison;
import io.github.indicatorrefinery.transforms.formula.compare.FormulaComparison.Relation;
import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides what the readings of one formula are worth, by computing them and the reference. The best
 * reading counts. Safe for use by many threads; remembers what it has decided.
 */
public final class FormulaJudge {
  private static final Set<String> DEVIATIONS = Set.of("stdev", "stdev_sample", "mad");
  private static final Set<String> STATEFUL = Set.of("parabolic_sar");
  private static final Set<String> SUMS = Set.of("sum", "cum");
  private static final double PERCENT = 100;

  /** The likeliest readings are loosened; of the others there are too many. */
  private static final int MAX_LOOSENED = 2;

  /** A process may serve many runs. */
  private static final int MAX_REMEMBERED = 10_000;

  private final Meanings meanings;
  private final Comparisons comparisons = new Comparisons();
  private final Map<Case, Finding> decided = new ConcurrentHashMap<>();

  private record Case(Target target, List<Expression> readings, Optional<Expression> condition) {}

  /** A judge that knows these meanings. */
  public FormulaJudge(Meanings meanings) {
    this.meanings = meanings;
  }

  /**
   * The finding on a formula.
   *
   * @param readings what it can mean
   * @param condition where it is said to hold: only there it is held against the reference
   */
  public Finding judge(Target target, List<Expression> readings, Optional<Expression> condition) {
    Case one = new Case(target, readings, condition);
    Finding known = decided.get(one);
    if (known != null) {
      return known;
    }
    Finding found = decide(one);
    if (decided.size() >= MAX_REMEMBERED) {
      decided.clear();
    }
    decided.put(one, found);
    return found;
  }

  private Finding decide(Case one) {
    Target target = one.target();
    Map<String, Expression> inlined = meanings.of(target.reference());
    List<Expression> inFull =
        one.readings().stream().map(r -> Trees.withNames(r, inlined)).distinct().toList();
    List<Expression> candidates =
        inFull.stream()
            .filter(candidate -> Meanings.unexplained(candidate, target.reference()).isEmpty())
            .toList();
    if (candidates.isEmpty()) {
      return inFull.stream().allMatch(it -> Meanings.isForeign(it, target.reference()))
          ? Finding.wrong(
              "it is made of "
                  + String.join(", ", Meanings.unexplained(inFull.get(0), target.reference()))
                  + ", the reference of "
                  + String.join(", ", Meanings.inputs(target.reference())))
          : Finding.notCheckable(
              "the reference does not use "
                  + String.join(", ", Meanings.unexplained(inFull.get(0), target.reference())));
    }
    Optional<Expression> where = one.condition().map(c -> Trees.withNames(c, inlined));
    Finding finding =
        ConstantFormulas.finding(target, candidates)
            .orElseGet(() -> best(target, Standard.of(target), candidates, where));
    if (finding.verdict() != Verdict.WRONG) {
      return finding;
    }
    return lax(target, one.readings(), inlined, where)
        .or(() -> doubt(target, candidates))
        .orElseGet(() -> difference(target, candidates, where));
  }

  private Finding best(
      Target target,
      List<Standard> standards,
      List<Expression> candidates,
      Optional<Expression> where) {
    Finding best = Finding.wrong("");
    for (Standard standard : standards) {
      Set<String> series = Meanings.series(standard.expression(), target.reference());
      for (Expression candidate : candidates) {
        if (!Meanings.series(candidate, target.reference()).equals(series)) {
          continue; // What is made of other series is another number, or it would not need them.
        }
        best = best.or(compare(target, candidate, standard, where));
        if (best.verdict() == Verdict.CORRECT) {
          return best;
        }
      }
    }
    return best;
  }

  private Finding compare(
      Target target, Expression candidate, Standard standard, Optional<Expression> where) {
    Finding best = Finding.wrong("");
    for (Map<String, Double> parameters :
        Assignments.of(target.reference(), standard.expression(), candidate)) {
      for (Expression period : Assignments.periods(candidate, standard.expression(), parameters)) {
        best =
            best.or(
                comparisons
                    .ifAlike(
                        bound(candidate, period, where),
                        bound(standard.expression(), period, where),
                        parameters)
                    .map(comparison -> finding(comparison, standard))
                    .orElse(best));
        if (best.verdict() == Verdict.CORRECT) {
          return best;
        }
      }
    }
    return best;
  }

  /** With the number of periods put in; where there is a condition, undefined elsewhere. */
  private static Expression bound(
      Expression expression, Expression period, Optional<Expression> where) {
    Expression none = new Call("/", List.of(new Constant(0), new Constant(0)));
    Expression conditional =
        where
            .<Expression>map(condition -> new Call("if", List.of(condition, expression, none)))
            .orElse(expression);
    return Trees.withNames(conditional, Map.of(NamedFunctions.PERIOD.name(), period));
  }

  private static Finding finding(FormulaComparison comparison, Standard standard) {
    String also = standard.variant().isEmpty() ? "" : "; " + standard.variant();
    if (comparison.relation() == Relation.EQUAL || comparison.relation() == Relation.EDGE) {
      return also.isEmpty() ? Finding.CORRECT : Finding.variant(standard.variant());
    }
    if (comparison.relation() == Relation.RESTARTED) {
      return Finding.variant("a total with another start" + also);
    }
    if (comparison.relation() == Relation.SCALED && comparison.factor() == PERCENT) {
      return Finding.variant("in percent" + also);
    }
    if (comparison.relation() == Relation.SCALED && comparison.factor() == 1 / PERCENT) {
      return Finding.variant("without the factor 100" + also);
    }
    return Finding.wrong("");
  }

  /** What cannot be compared word by word. */
  private static Optional<Finding> doubt(Target target, List<Expression> candidates) {
    List<Standard> standards = Standard.of(target);
    boolean isOfDeviations =
        standards.stream().anyMatch(one -> Trees.uses(one.expression(), DEVIATIONS));
    if (standards.stream().anyMatch(one -> Trees.uses(one.expression(), STATEFUL))) {
      return Optional.of(Finding.notCheckable("one step of what depends on all steps before"));
    }
    if (isOfDeviations && candidates.stream().anyMatch(one -> Trees.uses(one, SUMS))) {
      return Optional.of(Finding.notCheckable("sums around a mean, which moves or does not"));
    }
    Set<String> other = new LinkedHashSet<>(Formulas.names(candidates.get(0)));
    standards.forEach(one -> other.removeAll(Formulas.names(one.expression())));
    other.removeAll(Meanings.MARKET);
    other.remove(NamedFunctions.PERIOD.name());
    return other.isEmpty()
        ? Optional.empty()
        : Optional.of(Finding.notCheckable("stated in other terms: " + String.join(", ", other)));
  }

  private Optional<Finding> lax(
      Target target,
      List<Expression> readings,
      Map<String, Expression> inlined,
      Optional<Expression> where) {
    for (Expression reading : readings.subList(0, Math.min(MAX_LOOSENED, readings.size()))) {
      Expression before = Looser.before(reading, target.output());
      if (!before.equals(reading) && isRight(target, Trees.withNames(before, inlined), where)) {
        return Optional.of(Finding.variant("the value before is not marked as such"));
      }
      Set<Expression> meanings = Looser.of(reading, target);
      meanings.add(Looser.bare(reading));
      for (Expression loose : meanings) {
        if (isRight(target, Trees.withNames(loose, inlined), where)) {
          return Optional.of(
              Finding.notCheckable("right only if it means " + Formulas.text(loose)));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isRight(Target target, Expression candidate, Optional<Expression> where) {
    Verdict verdict = best(target, Standard.stated(target), List.of(candidate), where).verdict();
    return verdict == Verdict.CORRECT || verdict == Verdict.VARIANT;
  }

  /** Words and a counter-example, for the reading that is nearest to the canonical formula. */
  private Finding difference(
      Target target, List<Expression> candidates, Optional<Expression> where) {
    Expression reference = target.formula().value().expression();
    Map<Expression, Difference> differences = new LinkedHashMap<>();
    candidates.forEach(one -> differences.put(one, inWords(target, one)));
    Expression candidate =
        Collections.min(candidates, Comparator.comparingInt(one -> differences.get(one).size()));
    Map<String, Double> parameters =
        Assignments.of(target.reference(), reference, candidate).get(0);
    Expression period = Assignments.periods(candidate, reference, parameters).iterator().next();
    FormulaComparison comparison =
        comparisons.inFull(
            bound(candidate, period, where), bound(reference, period, where), parameters);
    if (comparison.relation() == Relation.UNDEFINED) {
      return Finding.notCheckable(comparison.reason());
    }
    return Finding.wrong(
        comparison.counterExample().isEmpty()
            ? comparison.reason()
            : differences.get(candidate).text() + ": " + comparison.reason());
  }

  private Difference inWords(Target target, Expression candidate) {
    return Difference.between(
        candidate,
        Trees.withNames(target.formula().value().expression(), meanings.of(target.reference())),
        target.reference());
  }
}
