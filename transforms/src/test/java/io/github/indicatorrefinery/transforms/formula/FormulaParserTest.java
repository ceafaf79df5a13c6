package io.github.indicatorrefinery.transforms.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaParserTest {
  private static final Expression A = new Name("a");
  private static final Expression B = new Name("b");
  private static final Expression C = new Name("c");

  @Test
  void bindsProductsTighterThanSums() {
    assertThat(FormulaParser.parse("a + b * c")).isEqualTo(call("+", A, call("*", B, C)));
    assertThat(FormulaParser.parse("(a + b) * c")).isEqualTo(call("*", call("+", A, B), C));
  }

  @Test
  void groupsDifferencesToTheLeftAndPowersToTheRight() {
    assertThat(FormulaParser.parse("a - b - c")).isEqualTo(call("-", call("-", A, B), C));
    assertThat(FormulaParser.parse("a ^ b ^ c")).isEqualTo(call("^", A, call("^", B, C)));
  }

  @Test
  void appliesAMinusAfterThePower() {
    assertThat(FormulaParser.parse("-a^2"))
        .isEqualTo(call("-", call("^", A, new Constant(2))))
        .isNotEqualTo(FormulaParser.parse("(-a)^2"));
    assertThat(FormulaParser.parse("-2^a")).isEqualTo(call("-", call("^", new Constant(2), A)));
    assertThat(FormulaParser.parse("a ^ -1")).isEqualTo(call("^", A, new Constant(-1)));
  }

  @Test
  void bindsComparisonsTighterThanNotThanAndThanOr() {
    assertThat(FormulaParser.parse("a or not a < b and c"))
        .isEqualTo(call("or", A, call("and", call("not", call("<", A, B)), C)));
  }

  @Test
  void readsCallsNumbersAndNames() {
    assertThat(FormulaParser.parse("sma( close_2 ,14)/1.5e-3"))
        .isEqualTo(
            call("/", call("sma", new Name("close_2"), new Constant(14)), new Constant(0.0015)));
    assertThat(FormulaParser.parse("android")).isEqualTo(new Name("android"));
    assertThat(FormulaParser.parse("f()")).isEqualTo(new Call("f", List.of()));
  }

  @Test
  void tellsWhereATextIsNoFormulaAndWhatWasExpected() {
    assertFails("a + * b", 4, "a number, a name or \"(\"", "\"*\"");
    assertFails("sma(a, 3", 8, "an operator, \",\" or \")\"", "the end");
    assertFails("(a + b", 6, "an operator or \")\"", "the end");
    assertFails("2a", 1, "an operator or the end", "\"a\"");
    assertFails("a < b < c", 6, "an operator or the end", "\"<\"");
    assertFails("a + or", 4, "a number, a name or \"(\"", "\"or\"");
    assertFails("", 0, "a number, a name or \"(\"", "the end");
    assertFails("a + B", 4, "a number, a name in small letters or an operator", "\"B\"");
    assertFails("a \u00F7 b", 2, "a number, a name in small letters or an operator", "\"\u00F7\"");
  }

  private static void assertFails(String text, int position, String expected, String found) {
    assertThatExceptionOfType(FormulaSyntaxException.class)
        .isThrownBy(() -> FormulaParser.parse(text))
        .withMessage("At position %d: expected %s, found %s.", position, expected, found)
        .satisfies(
            failure -> {
              assertThat(failure.position()).isEqualTo(position);
              assertThat(failure.expected()).isEqualTo(expected);
            });
  }

  private static Expression call(String function, Expression... arguments) {
    return new Call(function, List.of(arguments));
  }
}
