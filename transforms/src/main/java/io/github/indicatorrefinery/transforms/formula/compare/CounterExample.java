package io.github.indicatorrefinery.transforms.formula.compare;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A period in which two formulas give different numbers.
 *
 * @param sample title of the sample series
 * @param period counted from 0
 * @param inputs the values of the series that either formula uses, in that period
 */
public record CounterExample(
    String sample, int period, Map<String, Double> inputs, double candidate, double reference) {
  public CounterExample {
    requireNonNull(sample, "sample");
    inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
  }

  /** Such as {@code in period 231 of "walk", with close = 101.5, it gives 0.5 instead of 0.25}. */
  public String text() {
    String given =
        inputs.entrySet().stream()
            .map(input -> input.getKey() + " = " + Digits.text(input.getValue()))
            .collect(joining(", "));
    return "in period %d of \"%s\"%s it gives %s instead of %s"
        .formatted(
            period,
            sample,
            given.isEmpty() ? "" : ", with " + given + ",",
            Digits.text(candidate),
            Digits.text(reference));
  }
}
