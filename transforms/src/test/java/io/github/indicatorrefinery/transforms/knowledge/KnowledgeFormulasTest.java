package io.github.indicatorrefinery.transforms.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.knowledge.reference.Formula;
import io.github.indicatorrefinery.transforms.knowledge.reference.Range;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference.Computation;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KnowledgeFormulasTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.bundled();

  /** The longest warm-up, of a mean of 730 or 471 days, leaves that many at least. */
  private static final int MIN_DEFINED = 100;

  @Test
  void everyExpressionIsDefinedOnceItsWindowsAreFull() {
    SampleSeries sample = new SampleSeries(1);
    List<String> undefined = new ArrayList<>();
    for (Reference reference : KNOWLEDGE.references()) {
      formulas(reference.computation())
          .filter(formula -> !isDefined(sample.compute(formula.expression(), reference)))
          .forEach(formula -> undefined.add(reference.slug() + ": " + formula.text()));
    }
    assertThat(undefined).isEmpty();
  }

  @Property(tries = 20)
  void everyOutputStaysInOneOfItsRanges(@ForAll long seed) {
    SampleSeries sample = new SampleSeries(seed);
    List<String> outside = new ArrayList<>();
    for (Reference reference : KNOWLEDGE.references()) {
      Map<String, List<Range>> ranges =
          reference.custom().ranges().stream()
              .map(Stated::value)
              .collect(Collectors.groupingBy(Range::output));
      ranges.forEach(
          (output, allowed) ->
              reference
                  .computation()
                  .formula(output)
                  .map(formula -> sample.compute(formula.value().expression(), reference))
                  .filter(values -> allowed.stream().noneMatch(range -> holds(range, values)))
                  .ifPresent(values -> outside.add(reference.slug() + " " + allowed)));
    }
    assertThat(outside).isEmpty();
  }

  @Test
  void variantsAndFormulasOfOneOutputDiffer() {
    SampleSeries sample = new SampleSeries(1);
    List<String> same = new ArrayList<>();
    for (Reference reference : KNOWLEDGE.references()) {
      for (Stated<Formula> variant : reference.computation().variants()) {
        Formula canonical =
            reference.computation().formula(variant.value().output()).orElseThrow().value();
        if (Arrays.equals(
            sample.compute(canonical.expression(), reference),
            sample.compute(variant.value().expression(), reference))) {
          same.add(reference.slug() + ": " + variant.value().variant());
        }
      }
    }
    assertThat(same).isEmpty();
  }

  private static Stream<Formula> formulas(Computation computation) {
    return Stream.of(computation.formulas(), computation.variants(), computation.definitions())
        .flatMap(List::stream)
        .map(Stated::value);
  }

  private static boolean isDefined(double[] values) {
    long defined = DoubleStream.of(values).filter(Double::isFinite).count();
    return defined >= Math.min(MIN_DEFINED, values.length);
  }

  private static boolean holds(Range range, double[] values) {
    double rounding = 1e-9;
    return DoubleStream.of(values)
        .filter(Double::isFinite)
        .allMatch(value -> range.lower() - rounding <= value && value <= range.upper() + rounding);
  }
}
