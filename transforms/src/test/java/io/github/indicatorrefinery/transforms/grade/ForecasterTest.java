package io.github.indicatorrefinery.transforms.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.transforms.SamplePair;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecasterTest {
  private static final AskedAnswer KNOWN = answer("known");
  private static final AskedAnswer NEW = answer("new");
  private static final AskedAnswer OTHER = answer("other");

  private final FakeJudge judge = new FakeJudge((number, prompt) -> FakeJudge.GOOD);

  @Test
  void countsThePromptsThatAreLeftAndRepliesAtTheirLongest() {
    judge.remember(KNOWN.prompt("judge-1"), FakeJudge.GOOD);

    long tokens = NEW.prompt("judge-1").tokens() + OTHER.prompt("judge-1").tokens() + 2 * 300L;
    assertThat(forecaster(tokens).accepted()).isEqualTo(new Forecast(3, 1, tokens));
    assertThat(judge.asked).hasValue(0);
  }

  @Test
  void aTokenMoreThanTheCapIsRefusedBeforeAnythingIsAsked() {
    long tokens = forecaster(Long.MAX_VALUE).accepted().tokens();

    assertThatThrownBy(() -> forecaster(tokens - 1).accepted())
        .isInstanceOf(OverTheCapException.class)
        .hasMessage(
            "judging needs more than the cap of %,d tokens: 3 answers, 0 of them known; the others"
                    .formatted(tokens - 1)
                + " take up to %,d tokens, 0.01 USD; nothing was asked".formatted(tokens));
    assertThat(judge.asked).hasValue(0);
  }

  @Test
  void tellsNoPriceThatNobodyTold() {
    assertThat(new Forecast(1_200, 200, 1_500_000).text(null))
        .isEqualTo("1,200 answers, 200 of them known; the others take up to 1,500,000 tokens");
    assertThat(new Forecast(1_200, 200, 1_500_000).text(0.6))
        .endsWith("1,500,000 tokens, 0.90 USD");
  }

  private Forecaster forecaster(long maxTokens) {
    Forecaster forecaster = new Forecaster(judge, new GradingRules("judge-1", maxTokens, 3.0, 1));
    forecaster.add(List.of(KNOWN, NEW));
    forecaster.add(List.of(OTHER));
    return forecaster;
  }

  private static AskedAnswer answer(String text) {
    return AskedAnswer.of(SamplePair.of(text, "rsi").withAnswer(text).scored());
  }
}
