package io.github.indicatorrefinery.transforms.facts;

import io.github.indicatorrefinery.transforms.facts.reading.Windows;
import io.github.indicatorrefinery.transforms.formula.Evaluation;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import io.github.indicatorrefinery.transforms.formula.Formulas;
import io.github.indicatorrefinery.transforms.formula.compare.Comparison;
import io.github.indicatorrefinery.transforms.formula.compare.Comparison.Relation;
import io.github.indicatorrefinery.transforms.formula.compare.Equivalence;
import io.github.indicatorrefinery.transforms.knowledge.Formula;
import io.github.indicatorrefinery.transforms.knowledge.Reference;
import io.github.indicatorrefinery.transforms.knowledge.Stated;
import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides what the readings of one formula are worth, by computing them and the reference. Periods
 * are free: a number in the formula is taken as the parameter.
 */
final class Judge {
  /** The reference with one kind of average instead of another says the same in another fashion. */
  private static final List<Smoothing> SMOOTHINGS =
      List.of(
          new Smoothing("wilder", "sma", "simple instead of Wilder's smoothing"),
          new Smoothing("wilder", "ema", "exponential instead of Wilder's smoothing"),
          new Smoothing("ema", "sma", "a simple instead of an exponential average"),
          new Smoothing("sma", "ema", "an exponential instead of a simple average"),
          new Smoothing("stdev", "stdev_sample", "the deviation of a sample"),
          new Smoothing("stdev_sample", "stdev", "the deviation of the population"));

  /** A formula that can be read in more ways with more sets of parameters is not pursued. */
  private static final int MAX_ASSIGNMENTS = 40;

  private static final double PERCENT = 100;
  private static final double[] TRIED_PERIODS = {5, 12, 30};
  private static final double SAME = 1e-9;

  private final Map<Prepared, Equivalence> prepared = new ConcurrentHashMap<>();

  private final Map<String, Expression> common;
  private final Set<String> series;

  /**
   * @param common quantities that mean the same in all indicators that have them
   * @param series what indicators need as input
   */
  Judge(Map<String, Expression> common, Set<String> series) {
    this.common = Map.copyOf(common);
    this.series = Set.copyOf(series);
  }

  private record Smoothing(String from, String to, String name) {}

  private record Prepared(Expression reference, Map<String, Double> parameters) {}

  private record Standard(Expression expression, String variant) {}

  Finding judge(Target target, List<Expression> readings, Optional<Expression> condition) {
    Map<String, Expression> inlined = new HashMap<>(common);
    inlined.putAll(inlined(target.reference()));
    List<Expression> candidates =
        readings.stream().map(one -> Trees.withNames(one, inlined)).distinct().toList();
    Set<String> strange = strangeNames(target.reference(), candidates);
    if (!strange.isEmpty()) {
      return Finding.notCheckable("what is meant by " + String.join(", ", strange) + " is not known");
    }
    Optional<Expression> where = condition.map(one -> Trees.withNames(one, inlined));
    Finding finding =
        ofParameters(target, candidates).orElseGet(() -> best(target, candidates, where));
    if (finding.verdict() != Verdict.WRONG) {
      return finding;
    }
    return lax(target, readings, inlined, where).orElse(finding);
  }

  /** Where nothing varies but the parameters, as in 2 / (n + 1), these are tried. */
  private static Optional<Finding> ofParameters(Target target, List<Expression> candidates) {
    Expression reference = target.formula().value().expression();
    Set<String> parameters = new LinkedHashSet<>();
    target.reference().computation().parameters().forEach(one -> parameters.add(one.value().name()));
    if (!parameters.containsAll(Formulas.names(reference))) {
      return Optional.empty();
    }
    parameters.add(Windows.PERIOD.name());
    return candidates.stream()
        .filter(candidate -> parameters.containsAll(Formulas.names(candidate)))
        .map(candidate -> differs(candidate, reference, parameters))
        .map(differs -> differs ? Finding.wrong("other numbers") : Finding.CORRECT)
        .reduce(Finding::or);
  }

  private static boolean differs(
      Expression candidate, Expression reference, Set<String> parameters) {
    for (double periods : TRIED_PERIODS) {
      Map<String, Double> bound = new HashMap<>();
      parameters.forEach(name -> bound.put(name, periods));
      double[] one = Evaluation.of(candidate, Map.of(), bound);
      double[] other = Evaluation.of(reference, Map.of(), bound);
      if (Math.abs(one[0] - other[0]) > SAME * Math.abs(other[0])) {
        return true;
      }
    }
    return false;
  }

  private Finding best(Target target, List<Expression> candidates, Optional<Expression> where) {
    Finding best = null;
    for (Standard standard : standards(target)) {
      for (Expression candidate : candidates) {
        Finding finding = compare(target, candidate, standard, where);
        best = best == null ? finding : best.or(finding);
        if (best.verdict() == Verdict.CORRECT) {
          return best;
        }
      }
    }
    return best;
  }

  private Finding compare(
      Target target, Expression candidate, Standard standard, Optional<Expression> where) {
    Finding best = null;
    for (Map<String, Double> parameters : assignments(target.reference(), standard, candidate)) {
      for (Expression period : periods(candidate, standard, parameters)) {
        Expression bound = Trees.withNames(candidate, Map.of(Windows.PERIOD.name(), period));
        Comparison comparison = comparison(bound, standard.expression(), parameters, where, period);
        Finding finding = finding(comparison, standard);
        best = best == null ? finding : best.or(finding);
        if (comparison.relation() == Relation.EQUAL || comparison.relation() == Relation.EDGE) {
          return best;
        }
      }
    }
    return best;
  }

  private Comparison comparison(
      Expression candidate,
      Expression reference,
      Map<String, Double> parameters,
      Optional<Expression> where,
      Expression period) {
    if (where.isEmpty()) {
      return equivalence(reference, parameters).of(candidate);
    }
    Expression condition =
        Trees.withNames(where.get(), Map.of(Windows.PERIOD.name(), period));
    return equivalence(only(condition, reference), parameters).of(only(condition, candidate));
  }

  private Equivalence equivalence(Expression reference, Map<String, Double> parameters) {
    return prepared.computeIfAbsent(
        new Prepared(reference, parameters),
        key -> Equivalence.to(key.reference(), key.parameters()));
  }

  /** The value where the condition holds; elsewhere none. */
  private static Expression only(Expression condition, Expression value) {
    Expression none = new Call("/", List.of(new Constant(0), new Constant(0)));
    return new Call("if", List.of(condition, value, none));
  }

  private static Finding finding(Comparison comparison, Standard standard) {
    boolean isCanonical = standard.variant().isEmpty();
    return switch (comparison.relation()) {
      case EQUAL, EDGE -> isCanonical ? Finding.CORRECT : Finding.variant(standard.variant());
      case RESTARTED -> Finding.variant("a total with another start");
      case SCALED -> scaled(comparison, standard);
      case UNDEFINED -> Finding.notCheckable(comparison.reason());
      case NEGATED, SHIFTED, LINEAR, DIFFERENT -> Finding.wrong(comparison.reason());
    };
  }

  private static Finding scaled(Comparison comparison, Standard standard) {
    String also = standard.variant().isEmpty() ? "" : "; " + standard.variant();
    if (comparison.factor() == PERCENT) {
      return Finding.variant("in percent" + also);
    }
    if (comparison.factor() == 1 / PERCENT) {
      return Finding.variant("without the factor 100" + also);
    }
    return Finding.wrong(comparison.reason());
  }

  /**
   * What would be right if a name meant the sum or the average of the periods, or the value before,
   * is stated loosely: it cannot be called wrong.
   */
  private Optional<Finding> lax(
      Target target,
      List<Expression> readings,
      Map<String, Expression> inlined,
      Optional<Expression> where) {
    Expression self = new Name(target.output());
    for (Expression reading : readings) {
      Expression before = Trees.withNames(reading, Map.of(target.output(), wrapped("prev", self)));
      if (!before.equals(reading)
          && best(target, List.of(Trees.withNames(before, inlined)), where).verdict()
              == Verdict.CORRECT) {
        return Optional.of(Finding.variant("the value before is not marked as such"));
      }
      for (Expression loose : looser(reading, target.isIntermediate())) {
        Finding finding = best(target, List.of(Trees.withNames(loose, inlined)), where);
        if (finding.verdict() == Verdict.CORRECT
            || finding.verdict()
                == Verdict.VARIANT) {
          return Optional.of(
              Finding.notCheckable("right only if it means " + Formulas.text(loose)));
        }
      }
    }
    return Optional.empty();
  }

  private static Set<Expression> looser(Expression reading, boolean isIntermediate) {
    Set<Expression> loose = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>(Formulas.names(reading));
    names.remove(Windows.PERIOD.name());
    for (String function : List.of("sum", "sma", "ema", "prev")) {
      Map<String, Expression> all = new HashMap<>();
      for (String name : names) {
        Expression wrapped = wrapped(function, new Name(name));
        all.put(name, wrapped);
        loose.add(Trees.withNames(reading, Map.of(name, wrapped)));
      }
      loose.add(Trees.withNames(reading, all));
      if (isIntermediate && !function.equals("prev")) {
        loose.add(wrapped(function, reading));
      }
    }
    return loose;
  }

  private static Expression wrapped(String function, Expression of) {
    return function.equals("prev")
        ? new Call(function, List.of(of))
        : new Call(function, List.of(of, Windows.PERIOD));
  }

  /** Names that are neither series nor explained: intermediates of other indicators. */
  private Set<String> strangeNames(Reference reference, List<Expression> candidates) {
    Set<String> strange = new LinkedHashSet<>();
    candidates.forEach(one -> strange.addAll(Formulas.names(one)));
    strange.removeAll(series);
    strange.remove(Windows.PERIOD.name());
    reference.computation().parameters().forEach(one -> strange.remove(one.value().name()));
    return strange;
  }

  /** The canonical formula, the variants of the knowledge base, other ways to smooth. */
  private static List<Standard> standards(Target target) {
    List<Standard> standards = new ArrayList<>();
    Expression canonical = target.formula().value().expression();
    standards.add(new Standard(canonical, ""));
    for (Stated<Formula> variant : target.reference().computation().variants()) {
      if (variant.value().output().equals(target.output())) {
        standards.add(new Standard(variant.value().expression(), variant.value().variant()));
      }
    }
    for (Smoothing smoothing : SMOOTHINGS) {
      Expression other = Trees.withFunction(canonical, smoothing.from(), smoothing.to());
      if (!other.equals(canonical)) {
        standards.add(new Standard(other, smoothing.name()));
      }
    }
    return standards;
  }

  private static Map<String, Expression> inlined(Reference reference) {
    Map<String, Expression> inlined = new HashMap<>();
    reference
        .computation()
        .formulas()
        .forEach(one -> inlined.put(one.value().output(), one.value().expression()));
    reference
        .computation()
        .definitions()
        .forEach(one -> inlined.put(one.value().output(), one.value().expression()));
    Set<String> inputs = new LinkedHashSet<>();
    reference.nature().inputs().forEach(one -> inputs.add(one.value()));
    if (inputs.contains("price") != inputs.contains("close")) {
      inlined.putIfAbsent(
          inputs.contains("price") ? "close" : "price",
          new Name(inputs.contains("price") ? "price" : "close"));
    }
    return inlined;
  }

  /** The customary values of the parameters, and what the candidate has in their place. */
  private static List<Map<String, Double>> assignments(
      Reference reference, Standard standard, Expression candidate) {
    Set<String> used = Formulas.names(standard.expression());
    Set<Expression> windows = Trees.windows(standard.expression());
    Set<Expression> shifts = Trees.shifts(standard.expression());
    List<Map<String, Double>> assignments = new ArrayList<>();
    assignments.add(new LinkedHashMap<>());
    for (var parameter : reference.computation().parameters()) {
      String name = parameter.value().name();
      Set<Double> values = new LinkedHashSet<>();
      values.add(parameter.value().defaults().get(0));
      if (used.contains(name)) {
        if (windows.contains(new Name(name))) {
          values.addAll(numbers(Trees.windows(candidate)));
        }
        if (shifts.contains(new Name(name))) {
          values.addAll(numbers(Trees.shifts(candidate)));
        }
        if (!windows.contains(new Name(name)) && !shifts.contains(new Name(name))) {
          values.addAll(Trees.constants(candidate));
        }
      }
      assignments = extended(assignments, name, values);
    }
    return assignments;
  }

  private static Set<Double> numbers(Set<Expression> expressions) {
    Set<Double> numbers = new LinkedHashSet<>();
    for (Expression expression : expressions) {
      if (expression instanceof Constant constant) {
        numbers.add(constant.value());
      }
    }
    return numbers;
  }

  private static List<Map<String, Double>> extended(
      List<Map<String, Double>> assignments, String name, Set<Double> values) {
    List<Map<String, Double>> extended = new ArrayList<>();
    for (Double value : values) {
      for (Map<String, Double> assignment : assignments) {
        if (extended.size() < MAX_ASSIGNMENTS) {
          Map<String, Double> more = new LinkedHashMap<>(assignment);
          more.put(name, value);
          extended.add(more);
        }
      }
    }
    return extended;
  }

  /** What an unstated number of periods can be: any that the reference has. */
  private static Set<Expression> periods(
      Expression candidate, Standard standard, Map<String, Double> parameters) {
    Set<Expression> periods = new LinkedHashSet<>();
    if (Formulas.names(candidate).contains(Windows.PERIOD.name())) {
      for (Expression period : Trees.windows(standard.expression())) {
        periods.add(
            period instanceof Name name && parameters.containsKey(name.name())
                ? new Constant(parameters.get(name.name()))
                : period);
      }
      parameters.values().stream().map(Constant::new).forEach(periods::add);
    }
    if (periods.isEmpty()) {
      periods.add(new Constant(DEFAULT_PERIODS));
    }
    return periods;
  }

  /** Where the reference has no period, any number will do. */
  private static final double DEFAULT_PERIODS = 14;
}
