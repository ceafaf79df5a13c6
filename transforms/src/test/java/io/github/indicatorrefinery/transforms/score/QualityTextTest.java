package io.github.indicatorrefinery.transforms.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityTextTest {
  private static final Quality QUALITY =
      new Quality(
          71.3,
          Tier.REVIEW,
          List.of(new Quality.Metric("completeness", 1 / 3.0, "a third\tof it")),
          List.of("truncated", "wrong_formula"),
          List.of(
              new Fact(
                  "rsi",
                  Fact.Kind.FORMULA,
                  Fact.Verdict.WRONG,
                  "RSI = RS ÷ 2",
                  "100 - 100 / (1 + RS)",
                  "Wilder, 1978",
                  "lacks the 100")));

  @Test
  void comesBackToTheLastBit() throws IOException {
    assertThat(QualityText.read(QualityText.of(QUALITY))).isEqualTo(QUALITY);
  }

  @Test
  void whatIsDamagedIsNoQuality() {
    String text = QualityText.of(QUALITY);

    assertThatThrownBy(() -> QualityText.read(text.substring(0, 40)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> QualityText.read("\u0000")).isInstanceOf(IOException.class);
  }
}
