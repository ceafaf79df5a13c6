package io.github.indicatorrefinery.transforms.score.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.score.text.AnalysedPair;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import io.github.indicatorrefinery.transforms.values.Quality.Metric;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TechnicalAccuracyTest {
  @Test
  void isNeutralWhereNothingCouldBeChecked() {
    Metric nothing = new Metric("technical_accuracy", 0.8, "nothing that could be checked");
    assertThat(of()).isEqualTo(nothing);
    assertThat(of(fact(Verdict.NOT_CHECKABLE, "it is often so"))).isEqualTo(nothing);
  }

  @Test
  void risesWithWhatIsRightAndFallsFarWithOneThatIsWrong() {
    Fact right = fact(Verdict.CORRECT, "from 0 to 100");
    Fact variant = fact(Verdict.VARIANT, "smoothed as Wilder did");
    Fact wrong = fact(Verdict.WRONG, "RSI = gain / loss");
    assertThat(of(right).value()).isBetween(0.89, 0.91);
    assertThat(of(right, variant).value()).isGreaterThan(of(right).value());
    assertThat(of(right, variant, wrong).value()).isBetween(0.19, 0.21);
    assertThat(of(wrong).value()).isZero();
  }

  @Test
  void quotesWhatIsWrongOrElseWhatIsRightOnOneLine() {
    Fact right = fact(Verdict.CORRECT, "from 0\n  to 100");
    Fact wrong = fact(Verdict.WRONG, "RSI = " + "x".repeat(70));
    assertThat(of(right).reason()).isEqualTo("1 right, 0 wrong: \"from 0 to 100\"");
    assertThat(of(right, wrong).reason())
        .isEqualTo("1 right, 1 wrong: \"RSI = " + "x".repeat(54) + "\u2026\"");
    assertThat(of(right, right, right, right).reason()).contains("4 right").hasSize(67);
  }

  @Property
  void takesAnyQuote(@ForAll String quote) {
    assertThat(of(fact(Verdict.WRONG, quote)).reason()).doesNotContain("\n");
  }

  private static Fact fact(Verdict verdict, String quote) {
    return new Fact(
        "rsi", Fact.Kind.FORMULA, verdict, quote, "RSI = 100 - 100 / (1 + RS)", "a book", "");
  }

  private static Metric of(Fact... facts) {
    return new TechnicalAccuracy(MetricAmounts.defaults())
        .of(AnalysedPair.of("a question", "an answer", "an answer", List.of(facts)));
  }
}
