package io.github.indicatorrefinery.transforms.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingRulesTest {
  private static final RankingRules RULES = new RankingRules(0.7, 0.10, 10);

  private static List<Integer> order(RetrievedPair... found) {
    return RULES.rank(List.of(found)).stream().map(ranked -> ranked.found().number()).toList();
  }

  @Test
  void weighsTheCosineAndBm25AsAShareOfItsMaximum() {
    List<RankedPair> ranked =
        RULES.rank(
            List.of(new RetrievedPair(0, 0.5, 20, false), new RetrievedPair(1, 0.9, 5, false)));

    assertThat(ranked).extracting(one -> one.found().number()).containsExactly(1, 0);
    assertThat(ranked.get(0).fused()).isCloseTo(0.63 + 0.075, within(1e-9));
    assertThat(ranked.get(1).fused()).isCloseTo(0.35 + 0.3, within(1e-9));
  }

  @Test
  void whatStatesSomethingWrongStandsFurtherDown() {
    assertThat(order(new RetrievedPair(0, 0.80, 10, true), new RetrievedPair(1, 0.70, 10, false)))
        .containsExactly(1, 0);
  }

  @Test
  void withoutEmbeddingsBm25AloneCounts() {
    assertThat(order(new RetrievedPair(0, null, 1, false), new RetrievedPair(1, null, 2, false)))
        .containsExactly(1, 0);
  }

  @Test
  void ofEqualPairsTheLowerNumberIsFirst() {
    assertThat(order(new RetrievedPair(7, 0.5, 0, false), new RetrievedPair(3, 0.5, 0, false)))
        .containsExactly(3, 7);
  }
}
