package io.github.indicatorrefinery.pipeline.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.loop.RoundState.Outcome;
import io.github.indicatorrefinery.pipeline.loop.RoundState.Researched;
import org.junit.jupiter.api.Test;

class RoundStateTest {
  private static final long CAP = 1_000;

  @Test
  void aRoundThatBroughtNoPairIsTheLast() {
    assertThat(round(5, 0, 0, null).end(CAP)).contains(LoopEnd.NOTHING_GAINED);
    assertThat(round(5, 0, 1, null).end(CAP)).isEmpty();
  }

  @Test
  void unlessSomeOfItFailedOnTheWay() {
    assertThat(round(5, 2, 0, null).end(CAP)).isEmpty();
  }

  @Test
  void oneThatWasCutShortGoesOnWithALargerCap() {
    assertThat(round(5, 0, 3, CAP).end(CAP)).contains(LoopEnd.OVER_THE_CAP);
    assertThat(round(5, 0, 0, CAP).end(CAP + 1)).isEmpty();
  }

  private static RoundState round(int asked, int failed, int kept, Long cutShortAt) {
    return new RoundState(
        1,
        asked,
        asked,
        new Researched(asked, asked - failed, 100, 1, failed, cutShortAt),
        new Outcome("run", kept, 0, asked - failed - kept, asked - kept, 1));
  }
}
