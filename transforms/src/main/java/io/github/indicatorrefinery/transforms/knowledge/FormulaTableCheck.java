package io.github.indicatorrefinery.transforms.knowledge;

import io.github.indicatorrefinery.transforms.formula.Evaluation;
import io.github.indicatorrefinery.transforms.formula.Expression;
import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import io.github.indicatorrefinery.transforms.formula.FormulaException;
import io.github.indicatorrefinery.transforms.formula.FormulaParser;
import io.github.indicatorrefinery.transforms.formula.Formulas;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeRows.Mistake;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeRows.Row;
import io.github.indicatorrefinery.transforms.knowledge.reference.Formula;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the expressions of one indicator and puts definitions in, or notes what is wrong. Where an
 * expression has a mistake, its name stands for it in others, so that a mistake is told once.
 */
final class FormulaTableCheck {
  private final Set<String> series;
  private final Map<String, Double> parameters;
  private final List<Mistake> mistakes;
  private final Map<String, Row> computed = new LinkedHashMap<>();
  private final Map<String, Expression> inlined = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /**
   * @param rows definitions and formulas
   * @param parameters a value of each parameter
   */
  FormulaTableCheck(
      List<Row> rows, Set<String> series, Map<String, Double> parameters, List<Mistake> mistakes) {
    this.series = series;
    this.parameters = parameters;
    this.mistakes = mistakes;
    for (Row row : rows) {
      boolean isComputed = computed.putIfAbsent(row.name(), row) != null;
      if (isComputed || series.contains(row.name()) || parameters.containsKey(row.name())) {
        mistake(row, "name '" + row.name() + "' stands twice");
      }
    }
  }

  /** What expressions may name. */
  Set<String> scope() {
    Set<String> scope = new HashSet<>(series);
    scope.addAll(parameters.keySet());
    scope.addAll(computed.keySet());
    return scope;
  }

  Formula formula(Row row) {
    return new Formula(row.name(), "", row.value(), inlined(row.name()));
  }

  Formula variant(Row row) {
    String[] parts = row.name().split(":", 2);
    String output = parts[0].strip();
    String name = parts.length == 2 ? parts[1].strip() : "";
    if (!computed.containsKey(output) || name.isEmpty()) {
      mistake(row, "variant '" + row.name() + "' is not like 'output: name of the variant'");
    }
    return new Formula(output, name, row.value(), read(row));
  }

  private Expression inlined(String name) {
    Expression known = inlined.get(name);
    if (known != null) {
      return known;
    }
    Row row = computed.get(name);
    if (!open.add(name)) {
      mistake(row, "'" + name + "' is defined by itself");
      return new Name(name);
    }
    Expression expression = read(row);
    open.remove(name);
    inlined.put(name, expression);
    return expression;
  }

  private Expression read(Row row) {
    try {
      Expression expression = inline(FormulaParser.parse(row.value()), row);
      tryOut(expression);
      return expression;
    } catch (FormulaException e) {
      mistake(row, "'" + row.value() + "': " + e.getMessage());
      return new Name(row.name());
    }
  }

  private Expression inline(Expression expression, Row row) {
    if (expression instanceof Name name) {
      if (computed.containsKey(name.name())) {
        return inlined(name.name());
      }
      if (!series.contains(name.name()) && !parameters.containsKey(name.name())) {
        mistake(row, "'" + name.name() + "' is neither a series, a parameter nor a definition");
      }
    } else if (expression instanceof Call call) {
      return new Call(
          call.function(), call.arguments().stream().map(each -> inline(each, row)).toList());
    }
    return expression;
  }

  /** A wrong function or number of arguments shows only when the expression is computed. */
  private void tryOut(Expression expression) {
    Map<String, double[]> samples =
        Formulas.names(expression).stream()
            .filter(name -> !parameters.containsKey(name))
            .collect(Collectors.toMap(name -> name, name -> new double[] {1, 2}));
    Evaluation.of(expression, samples, parameters);
  }

  private void mistake(Row row, String message) {
    mistakes.add(new Mistake(row.line(), message));
  }
}
