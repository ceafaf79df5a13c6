package io.github.indicatorrefinery.transforms.knowledge;

import io.github.indicatorrefinery.transforms.knowledge.KnowledgeRows.Mistake;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeRows.Row;
import io.github.indicatorrefinery.transforms.knowledge.Reference.Computation;
import io.github.indicatorrefinery.transforms.knowledge.Reference.Custom;
import io.github.indicatorrefinery.transforms.knowledge.Reference.Naming;
import io.github.indicatorrefinery.transforms.knowledge.Reference.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the reference of one indicator of its rows, and notes what is wrong with them. */
final class ReferenceCheck {
  private static final Set<String> PROPERTIES =
      Set.of(
          "name",
          "abbreviation",
          "not_meaning",
          "creator",
          "year",
          "kind",
          "input",
          "parameter",
          "definition",
          "formula",
          "variant",
          "range",
          "threshold",
          "alias");

  private final String slug;
  private final List<Row> rows;
  private final List<Row> common;
  private final List<Mistake> mistakes;

  ReferenceCheck(String slug, List<Row> rows, List<Row> common, List<Mistake> mistakes) {
    this.slug = slug;
    this.rows = rows;
    this.common = common;
    this.mistakes = mistakes;
  }

  Reference reference() {
    rows.stream()
        .filter(row -> !PROPERTIES.contains(row.property()))
        .forEach(row -> mistake(row, "unknown property '" + row.property() + "'"));
    return new Reference(slug, naming(), nature(), computation(), custom());
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

  private Computation computation() {
    return new Computation(
        List.of(),
        List.of(),
        List.of(),
        read("parameter", row -> new Parameter(row.name(), Values.numbers(row))),
        Stream.concat(rows("alias"), common.stream())
            .map(row -> new Stated<>(new Alias(row.name(), row.values()), row.source()))
            .toList());
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
