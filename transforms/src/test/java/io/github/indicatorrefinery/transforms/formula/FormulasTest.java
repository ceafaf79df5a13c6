package io.github.indicatorrefinery.transforms.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.indicatorrefinery.transforms.formula.Expression.Call;
import io.github.indicatorrefinery.transforms.formula.Expression.Constant;
import io.github.indicatorrefinery.transforms.formula.Expression.Name;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a - (b - c) - d",
        "a / (b * c) / d",
        "(a^b)^c^d",
        "-a^2",
        "(-a)^2",
        "(-2)^a",
        "-(2)",
        "--2",
        "a - -2",
        "a^-b",
        "-(a * b)",
        "-a * b",
        "not a < b and (c or d)",
        "(not a) == b",
        "(a < b) < c",
        "100 * (close - lowest(low, n)) / (highest(high, n) - lowest(low, n))",
        "if(close > prev(close), volume, -volume)",
        "0.0000001 + 1500000 + 1.5e+300"
      })
  void writesNoMoreParenthesesThanItTakes(String text) {
    assertThat(Formulas.text(FormulaParser.parse(text))).isEqualTo(text);
  }

  @Test
  void leavesOutParenthesesThatSayNothing() {
    assertThat(Formulas.text(FormulaParser.parse("((a*(b))+(c/d))"))).isEqualTo("a * b + c / d");
  }

  @Property
  void writesWhatTheParserReadsBack(@ForAll("expressions") Expression expression) {
    assertThat(FormulaParser.parse(Formulas.text(expression))).isEqualTo(expression);
  }

  @Test
  void refusesWhatNoFormulaCanSay() {
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(() -> Formulas.text(new Constant(Double.NaN)))
        .withMessage("NaN cannot be written in a formula.");
    assertThatExceptionOfType(FormulaException.class)
        .isThrownBy(() -> Formulas.text(new Call("*", List.of(new Name("a")))))
        .withMessage("\"*\" cannot have 1 operands.");
  }

  @Test
  void tellsTheNamesInAlphabeticalOrder() {
    assertThat(Formulas.names(FormulaParser.parse("low + sma(close, n) * close - 2")))
        .containsExactly("close", "low", "n");
  }

  @Provide
  Arbitrary<Expression> expressions() {
    Arbitrary<Expression> names = Arbitraries.of("a", "b_1", "close", "_x").map(Name::new);
    Arbitrary<Expression> numbers = Arbitraries.doubles().map(Constant::new);
    return Arbitraries.recursive(
        () -> Arbitraries.oneOf(names, numbers), FormulasTest::largerExpressions, 0, 5);
  }

  private static Arbitrary<Expression> largerExpressions(Arbitrary<Expression> smaller) {
    Arbitrary<Expression> binary =
        Combinators.combine(
                Arbitraries.of(
                    "+", "-", "*", "/", "^", "<", "<=", ">", ">=", "==", "!=", "and", "or", "max"),
                smaller,
                smaller)
            .as((operator, left, right) -> new Call(operator, List.of(left, right)));
    Arbitrary<Expression> unary =
        Combinators.combine(Arbitraries.of("-", "not", "abs"), smaller)
            .as((operator, operand) -> new Call(operator, List.of(operand)));
    return Arbitraries.oneOf(binary, unary, smaller);
  }
}
