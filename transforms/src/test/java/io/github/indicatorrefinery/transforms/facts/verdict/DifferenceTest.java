package io.github.indicatorrefinery.transforms.facts.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.formula.FormulaParser;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final Reference VORTEX =
      KnowledgeBase.bundled().find("vortex_indicator").orElseThrow();

  @Test
  void tellsWhatIsLackingAndWhatIsThereInstead() {
    assertThat(text("high - low", "ema(high - low, 10) / prev(close)"))
        .isEqualTo(
            "it lacks the close, a division, an average over the periods"
                + " and a value of a period before");
    assertThat(text("open / volume", "close / volume"))
        .isEqualTo("it lacks the close and has the open instead");
    assertThat(text("abs(high - low)", "high - low")).isEqualTo("it also has an absolute value");
  }

  @Test
  void takesOneKindOfAverageForAnother() {
    assertThat(text("sma(close, 10)", "ema(close, 10)"))
        .isEqualTo("it joins the same parts in another way");
  }

  private static String text(String formula, String reference) {
    return Difference.between(FormulaParser.parse(formula), FormulaParser.parse(reference), VORTEX)
        .text();
  }
}
