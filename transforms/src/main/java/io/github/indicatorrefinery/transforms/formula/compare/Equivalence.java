package io.github.indicatorrefinery.transforms.formula.compare;

import io.github.indicatorrefinery.transforms.formula.Evaluation;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.FormulaException;
import io.github.indicatorrefinery.transforms.formula.Formulas;
import io.github.indicatorrefinery.transforms.formula.compare.FormulaComparison.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells whether a formula gives the same numbers as a reference, by computing both on {@link
 * SampleSeries}; a name that is neither a parameter nor of the market is a series of its own.
 * {@code Equivalence.between(parse("(2 * close - high - low) / (high - low)"), parse("((close -
 * low) - (high - close)) / (high - low)"), Map.of())} is {@code EQUAL}.
 *
 * <p>Periods in which both are undefined agree; those in which one is are left out. Edge samples
 * count only for formulas that agree on all others. Deterministic; safe for use by many threads.
 */
public final class Equivalence {
  private final Expression reference;
  private final Map<String, Double> parameters;
  private final Tolerances tolerances;
  private final Set<String> names;
  private final List<Computed> usual;
  private volatile List<Computed> ofYears;

  private Equivalence(Expression reference, Map<String, Double> parameters, Tolerances tolerances) {
    this.reference = reference;
    this.parameters = Map.copyOf(parameters);
    this.tolerances = tolerances;
    this.names = Formulas.names(reference);
    this.usual = computeOn(SampleSeries.usual());
  }

  /**
   * Prepares for many candidates of one reference. The parameters hold for both sides.
   *
   * @throws FormulaException where the reference cannot be computed
   */
  public static Equivalence to(Expression reference, Map<String, Double> parameters) {
    return new Equivalence(reference, parameters, Tolerances.DEFAULT);
  }

  /**
   * Compares once.
   *
   * @throws FormulaException where the reference cannot be computed
   */
  public static FormulaComparison between(
      Expression candidate, Expression reference, Map<String, Double> parameters) {
    return to(reference, parameters).of(candidate);
  }

  /** How the candidate relates to the reference. */
  public FormulaComparison of(Expression candidate) {
    try {
      FormulaComparison comparison = on(usual, candidate);
      return comparison.relation() == Relation.UNDEFINED ? on(ofYears(), candidate) : comparison;
    } catch (FormulaException cannotBeComputed) {
      return FormulaComparison.undefined(cannotBeComputed.getMessage());
    }
  }

  /** What differs on one ordinary sample differs: most candidates need no second one. */
  private FormulaComparison on(List<Computed> samples, Expression candidate) {
    FormulaComparison onFirst =
        relation(overlays(samples.subList(0, 1), candidate, false), candidate);
    if (onFirst.relation() == Relation.DIFFERENT) {
      return onFirst;
    }
    FormulaComparison onOrdinary = relation(overlays(samples, candidate, false), candidate);
    return onOrdinary.relation() == Relation.EQUAL
        ? firstDifference(overlays(samples, candidate, true), candidate)
            .map(example -> FormulaComparison.differing(Relation.EDGE, example))
            .orElse(onOrdinary)
        : onOrdinary;
  }

  private FormulaComparison relation(List<Overlay> overlays, Expression candidate) {
    int shared = overlays.stream().mapToInt(Overlay::shared).sum();
    int ofReference = overlays.stream().mapToInt(Overlay::ofReference).sum();
    if (shared < tolerances.minSharedPeriods() * ofReference) {
      return FormulaComparison.undefined(
          "It has a value in %d of %d periods where the reference has one."
              .formatted(shared, ofReference));
    }
    if (overlays.stream().noneMatch(Overlay::varies)) {
      return FormulaComparison.undefined("The reference has no value that varies.");
    }
    if (Relations.follow(overlays, 1, 0)) {
      return FormulaComparison.equal();
    }
    return Relations.find(overlays)
        .orElseGet(
            () ->
                FormulaComparison.differing(
                    Relation.DIFFERENT, firstDifference(overlays, candidate).orElseThrow()));
  }

  private List<Overlay> overlays(List<Computed> samples, Expression candidate, boolean edge) {
    Set<String> candidateNames = Formulas.names(candidate);
    List<Overlay> overlays = new ArrayList<>();
    for (Computed computed : samples) {
      if (computed.sample.isEdge() == edge) {
        double[] values = Evaluation.of(candidate, seriesFor(candidateNames, computed), parameters);
        overlays.add(new Overlay(computed.sample, values, computed.values, tolerances));
      }
    }
    return overlays;
  }

  private Map<String, double[]> seriesFor(Set<String> candidateNames, Computed computed) {
    return computed.series.keySet().containsAll(candidateNames)
        ? computed.series
        : computed.sample.of(candidateNames);
  }

  private Optional<CounterExample> firstDifference(List<Overlay> overlays, Expression candidate) {
    return overlays.stream()
        .filter(overlay -> overlay.worst() >= 0)
        .findFirst()
        .map(overlay -> counterExample(overlay, overlay.worst(), candidate));
  }

  private CounterExample counterExample(Overlay overlay, int period, Expression candidate) {
    Set<String> used = new TreeSet<>(names);
    used.addAll(Formulas.names(candidate));
    used.removeAll(parameters.keySet());
    Map<String, double[]> series = overlay.sample().of(used);
    Map<String, Double> inputs = new HashMap<>();
    used.forEach(name -> inputs.put(name, series.get(name)[period]));
    return new CounterExample(
        overlay.sample().title(),
        period,
        inputs,
        overlay.candidate(period),
        overlay.reference(period));
  }

  private List<Computed> ofYears() {
    List<Computed> computed = ofYears;
    if (computed == null) {
      computed = computeOn(SampleSeries.ofYears());
      ofYears = computed;
    }
    return computed;
  }

  private List<Computed> computeOn(List<SampleSeries> samples) {
    List<Computed> computed = new ArrayList<>();
    for (SampleSeries sample : samples) {
      Map<String, double[]> series = sample.of(names);
      computed.add(new Computed(sample, series, Evaluation.of(reference, series, parameters)));
    }
    return List.copyOf(computed);
  }

  /** What depends on the reference alone. */
  private static final class Computed {
    final SampleSeries sample;
    final Map<String, double[]> series;
    final double[] values;

    Computed(SampleSeries sample, Map<String, double[]> series, double[] values) {
      this.sample = sample;
      this.series = series;
      this.values = values;
    }
  }
}
