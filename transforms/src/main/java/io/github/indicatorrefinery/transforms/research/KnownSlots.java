package io.github.indicatorrefinery.transforms.research;

import io.github.indicatorrefinery.transforms.knowledge.reference.Alias;
import io.github.indicatorrefinery.transforms.knowledge.reference.Formula;
import io.github.indicatorrefinery.transforms.knowledge.reference.Parameter;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import io.github.indicatorrefinery.transforms.knowledge.reference.Threshold;
import io.github.indicatorrefinery.transforms.knowledge.reference.Years;
import io.github.indicatorrefinery.transforms.text.WordList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the knowledge base puts in the slots of question templates. */
final class KnownSlots {
  /** Shorter wordings are symbols, such as TP, that a question could not be understood by. */
  private static final int LEAST_WORDING = 4;

  private final Reference reference;
  private final String spoken;
  private final WordList words;
  private final Map<Set<String>, List<Map<String, String>>> slots = new LinkedHashMap<>();

  private KnownSlots(Reference reference, String spoken, WordList words) {
    this.reference = reference;
    this.spoken = spoken;
    this.words = words;
  }

  /** By slots that are filled together, each way to fill them; none where nothing is known. */
  static Map<Set<String>, List<Map<String, String>>> of(
      Reference reference, String spoken, WordList words) {
    KnownSlots known = new KnownSlots(reference, spoken, words);
    known.texts();
    known.parameters();
    known.thresholds();
    known.origin();
    return known.slots;
  }

  private void texts() {
    Reference.Computation computation = reference.computation();
    List<String> outputs = named(computation.formulas());
    put("output", outputs.size() > 1 ? outputs : List.of());
    put("quantity", named(computation.definitions()));
    put(
        "input",
        reference.nature().inputs().stream()
            .map(input -> wording(input.value()))
            .flatMap(Optional::stream)
            .distinct()
            .toList());
    put(
        "variant",
        computation.variants().stream().map(one -> one.value().variant()).distinct().toList());
  }

  private List<String> named(List<Stated<Formula>> formulas) {
    return formulas.stream()
        .map(formula -> wording(formula.value().output()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** How texts call a quantity, unless that is what they call the indicator itself. */
  private Optional<String> wording(String name) {
    return reference.computation().aliases().stream()
        .map(Stated::value)
        .filter(alias -> alias.name().equals(name))
        .map(Alias::wordings)
        .flatMap(List::stream)
        .filter(wording -> wording.length() >= LEAST_WORDING)
        .findFirst()
        .filter(wording -> !isName(wording));
  }

  private boolean isName(String wording) {
    String name = spoken.toLowerCase(Locale.ROOT);
    String written = wording.toLowerCase(Locale.ROOT);
    return name.contains(written) || written.contains(name.replaceFirst("^the ", ""));
  }

  private void parameters() {
    List<Map<String, String>> customary = new ArrayList<>();
    List<Map<String, String>> compared = new ArrayList<>();
    for (Stated<Parameter> stated : reference.computation().parameters()) {
      String kind = "parameter " + stated.value().name();
      if (words.kinds().contains(kind)) {
        String name = words.of(kind).get(0);
        List<String> values = plain(stated.value().defaults());
        customary.add(Map.of("parameter", name, "value", values.get(0)));
        values.stream()
            .skip(1)
            .forEach(
                other ->
                    compared.add(
                        Map.of("parameter", name, "value", values.get(0), "other", other)));
      }
    }
    put(Set.of("parameter", "value"), customary);
    put(Set.of("parameter", "value", "other"), compared);
  }

  private void thresholds() {
    List<Map<String, String>> levels = new ArrayList<>();
    for (Stated<Threshold> stated : reference.custom().thresholds()) {
      levels.add(
          Map.of(
              "threshold", stated.value().name(), "level", plain(stated.value().values()).get(0)));
    }
    put(Set.of("threshold", "level"), levels);
  }

  private void origin() {
    String creators =
        reference.naming().creators().stream()
            .map(Stated::value)
            .collect(Collectors.joining(" and "));
    put("creator", creators.isEmpty() ? List.of() : List.of(creators));
    put(
        "year",
        reference.naming().years().stream()
            .map(Stated::value)
            .filter(years -> years.first() == years.last())
            .map(Years::first)
            .map(String::valueOf)
            .limit(1)
            .toList());
  }

  private void put(String slot, List<String> values) {
    put(Set.of(slot), values.stream().map(value -> Map.of(slot, value)).toList());
  }

  private void put(Set<String> names, List<Map<String, String>> values) {
    if (!values.isEmpty()) {
      slots.put(names, List.copyOf(values));
    }
  }

  private static List<String> plain(List<Double> numbers) {
    return numbers.stream()
        .map(number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString())
        .toList();
  }
}
