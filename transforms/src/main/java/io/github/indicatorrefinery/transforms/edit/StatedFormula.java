package io.github.indicatorrefinery.transforms.edit;

import io.github.indicatorrefinery.transforms.facts.find.FormulaFinder;
import io.github.indicatorrefinery.transforms.facts.find.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A formula that a text states with an equals sign.
 *
 * @param name of what it computes, in small letters and digits alone, so that it is one in plain
 *     text and in LaTeX
 * @param quote as it stands
 */
record StatedFormula(String name, String quote) {
  private static final Pattern LATEX_COMMAND = Pattern.compile("\\\\[a-zA-Z]+");
  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}%]+");

  /** Those of a text, in its order. */
  static List<StatedFormula> in(String text) {
    return FormulaFinder.find(text).stream()
        .filter(Statement::isExplicit)
        .map(statement -> new StatedFormula(name(statement.left()), statement.quote()))
        .filter(formula -> !formula.name.isEmpty())
        .toList();
  }

  /** Whether this is among {@code others}, perhaps computed otherwise. */
  boolean isAmong(Collection<StatedFormula> others) {
    return others.stream().anyMatch(other -> other.name.equals(name));
  }

  private static String name(String left) {
    String plain = LATEX_COMMAND.matcher(left).replaceAll(" ");
    return NO_NAME.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
