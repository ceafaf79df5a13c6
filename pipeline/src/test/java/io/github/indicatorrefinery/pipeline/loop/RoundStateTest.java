package io.github.indicatorrefinery.pipeline.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.io.model.Endpoint;
import io.github.indicatorrefinery.io.model.Patience;
import io.github.indicatorrefinery.pipeline.loop.RoundState.Outcome;
import io.github.indicatorrefinery.pipeline.loop.RoundState.Researched;
import io.github.indicatorrefinery.pipeline.model.research.ResearchRules;
import java.net.URI;
import org.junit.jupiter.api.Test;

class RoundStateTest {
  private static final long CAP = 1_000;
  private static final int ANSWER_TOKENS = 100;

  @Test
  void aRoundThatBroughtNoPairIsTheLast() {
    assertThat(round(5, 0, 0, null).end(rules("stub", CAP))).contains(LoopEnd.NOTHING_GAINED);
    assertThat(round(5, 0, 1, null).end(rules("stub", CAP))).isEmpty();
  }

  @Test
  void unlessSomeOfItFailedOnTheWay() {
    assertThat(round(5, 2, 0, null).end(rules("stub", CAP))).isEmpty();
  }

  @Test
  void oneThatWasCutShortGoesOnWithALargerCap() {
    assertThat(round(5, 0, 3, CAP).end(rules("stub", CAP))).contains(LoopEnd.OVER_THE_CAP);
    assertThat(round(5, 0, 0, CAP).end(rules("stub", CAP + 1))).isEmpty();
  }

  @Test
  void anotherModelMayGainWhatTheFirstDidNot() {
    assertThat(round(5, 0, 0, null).end(rules("other", CAP))).isEmpty();
  }

  @Test
  void soMayAnswersThatMayBeLonger() {
    assertThat(round(5, 0, 0, null).end(rules("stub", CAP, ANSWER_TOKENS + 1))).isEmpty();
    assertThat(round(5, 0, 0, null).end(rules("stub", CAP, ANSWER_TOKENS - 1)))
        .contains(LoopEnd.NOTHING_GAINED);
  }

  private static ResearchRules rules(String model, long maxTokens) {
    return rules(model, maxTokens, ANSWER_TOKENS);
  }

  private static ResearchRules rules(String model, long maxTokens, int answerTokens) {
    Endpoint endpoint = new Endpoint(URI.create("http://localhost"), model, null, Patience.DEFAULT);
    return new ResearchRules(endpoint, "cache", maxTokens, answerTokens, 1);
  }

  private static RoundState round(int asked, int failed, int kept, Long cutShortAt) {
    return new RoundState(
        1,
        asked,
        asked,
        new Researched(asked, asked - failed, 100, 1, failed, cutShortAt, "stub", ANSWER_TOKENS),
        new Outcome("run", kept, 0, asked - failed - kept, asked - kept, 1));
  }
}
