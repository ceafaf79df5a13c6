package io.github.indicatorrefinery.transforms.facts.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormulaNotationTest {
  @Test
  void writesLatexPlainly() {
    assertThat(FormulaNotation.plain("$\\frac{High + Low}{2} \\times \\left( C \\right)$"))
        .isEqualTo("((High + Low) / (2)) * ( C )");
    assertThat(FormulaNotation.plain("\\frac{\\sum_{i=1}^{20} P_i}{20}"))
        .isEqualTo("((Σ 20-period P) / (20))");
    assertThat(FormulaNotation.plain("\\text{Market Cap} \\cdot \\sqrt{n}"))
        .isEqualTo("Market Cap * √(n)");
  }

  @Test
  void takesSubscriptsForPeriods() {
    assertThat(FormulaNotation.plain("EMA_{t-1} + Close_t + Low[1]"))
        .isEqualTo("EMA(t-1) + Close + Low(t-1)");
    assertThat(FormulaNotation.plain("EMA_previous")).isEqualTo("EMA(previous)");
  }

  @Test
  void writesUnicodeSignsPlainly() {
    assertThat(FormulaNotation.plain("a × b ÷ c − [d · e]²")).isEqualTo("a * b / c - (d * e)^2");
  }

  @Test
  void takesATightRangeForOneOperand() {
    assertThat(FormulaNotation.plain("EMA of High-Low")).isEqualTo("EMA of (High - Low)");
  }
}
