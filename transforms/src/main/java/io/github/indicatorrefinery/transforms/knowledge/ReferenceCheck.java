package io.github.indicatorrefinery.transforms.knowledge;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.github.indicatorrefinery.transforms.knowledge.KnowledgeRows.Mistake;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeRows.Row;
import io.github.indicatorrefinery.transforms.knowledge.reference.Alias;
import io.github.indicatorrefinery.transforms.knowledge.reference.Parameter;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference.Computation;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference.Custom;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference.Naming;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference.Nature;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import io.github.indicatorrefinery.transforms.knowledge.reference.Threshold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the reference of one indicator of its rows, and notes what is wrong with them. */
final class ReferenceCheck {
  /** The properties, and whether each has to have a name that expressions can write. */
  private static final Map<String, Boolean> PROPERTIES =
      Map.ofEntries(
          Map.entry("name", false),
          Map.entry("abbreviation", false),
          Map.entry("not_meaning", false),
          Map.entry("creator", false),
          Map.entry("year", false),
          Map.entry("kind", false),
          Map.entry("input", false),
          Map.entry("threshold", false),
          Map.entry("variant", false),
          Map.entry("parameter", true),
          Map.entry("definition", true),
          Map.entry("formula", true),
          Map.entry("range", true),
          Map.entry("alias", true));

  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

  private final String slug;
  private final List<Row> rows;
  private final List<Mistake> mistakes;
  private final List<Stated<Parameter>> parameters;
  private final FormulaTableCheck formulas;

  ReferenceCheck(String slug, List<Row> rows, List<Mistake> mistakes) {
    this.slug = slug;
    this.mistakes = mistakes;
    this.rows = rows.stream().filter(this::isUsable).toList();
    this.parameters = read("parameter", row -> new Parameter(row.name(), Values.numbers(row)));
    this.formulas =
        new FormulaTableCheck(
            Stream.concat(rows("definition"), rows("formula")).toList(),
            rows("input").flatMap(row -> row.values().stream()).collect(toSet()),
            parameters.stream()
                .map(Stated::value)
                .collect(toMap(Parameter::name, one -> one.defaults().get(0), (a, b) -> a)),
            mistakes);
  }

  /** What aliases may be of. */
  Set<String> scope() {
    Set<String> scope = new HashSet<>(formulas.scope());
    rows("range").forEach(row -> scope.add(row.name()));
    return scope;
  }

  /**
   * The reference.
   *
   * @param common aliases of all indicators
   */
  Reference reference(List<Stated<Alias>> common) {
    return new Reference(slug, naming(), nature(), computation(common), custom());
  }

  private boolean isUsable(Row row) {
    Boolean isNamed = PROPERTIES.get(row.property());
    if (isNamed == null) {
      mistake(row, "unknown property '" + row.property() + "'");
    } else if (isNamed && !NAME.matcher(row.name()).matches()) {
      mistake(row, row.property() + " has name '" + row.name() + "', not like percent_k");
    }
    return isNamed != null;
  }

  private Naming naming() {
    return new Naming(
        texts("name"),
        texts("abbreviation"),
        texts("not_meaning"),
        texts("creator"),
        read("year", Values::years));
  }

  private Nature nature() {
    return new Nature(texts("kind"), texts("input"));
  }

  private Computation computation(List<Stated<Alias>> common) {
    return new Computation(
        read("formula", formulas::formula),
        read("variant", formulas::variant),
        read("definition", formulas::formula),
        parameters,
        aliases(common));
  }

  private List<Stated<Alias>> aliases(List<Stated<Alias>> common) {
    Set<String> scope = scope();
    rows("alias")
        .filter(row -> !scope.contains(row.name()))
        .forEach(row -> mistake(row, "alias of unknown name '" + row.name() + "'"));
    Predicate<Stated<Alias>> isHere = alias -> scope.contains(alias.value().name());
    return Stream.of(
            rows("alias").map(ReferenceCheck::alias),
            common.stream().filter(isHere),
            common.stream().filter(isHere.negate()))
        .flatMap(Function.identity())
        .toList();
  }

  static Stated<Alias> alias(Row row) {
    return new Stated<>(new Alias(row.name(), row.values()), row.source());
  }

  private Custom custom() {
    return new Custom(
        read("range", Values::range),
        read("threshold", row -> new Threshold(row.name(), Values.numbers(row))));
  }

  private List<Stated<String>> texts(String property) {
    return rows(property)
        .flatMap(row -> row.values().stream().map(value -> new Stated<>(value, row.source())))
        .toList();
  }

  private <T> List<Stated<T>> read(String property, Function<Row, T> reader) {
    List<Stated<T>> items = new ArrayList<>();
    rows(property)
        .forEach(
            row -> {
              try {
                items.add(new Stated<>(reader.apply(row), row.source()));
              } catch (IllegalArgumentException e) {
                mistake(row, e.getMessage());
              }
            });
    return items;
  }

  private Stream<Row> rows(String property) {
    return rows.stream().filter(row -> row.property().equals(property));
  }

  private void mistake(Row row, String message) {
    mistakes.add(new Mistake(row.line(), message));
  }
}
