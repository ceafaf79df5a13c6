package io.github.indicatorrefinery.pipeline.serve.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.ask.Asked;
import io.github.indicatorrefinery.pipeline.ask.Citation;
import io.github.indicatorrefinery.transforms.retrieve.GateBand;
import io.github.indicatorrefinery.transforms.retrieve.GateDecision;
import io.github.indicatorrefinery.transforms.retrieve.QuestionGate;
import io.github.indicatorrefinery.transforms.retrieve.RankedPair;
import io.github.indicatorrefinery.transforms.retrieve.RetrievedPair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistanceScaleTest {
  private static DistanceScale scale(double... distances) {
    List<Citation> pairs = new ArrayList<>();
    for (double distance : distances) {
      RankedPair ranked = new RankedPair(new RetrievedPair(0, 1 - distance, 0, false), 0);
      pairs.add(
          new Citation(
              pairs.size() + 1, "id", ranked, "q", "a", "slug", "low", List.of(), "s", List.of()));
    }
    GateDecision gate = new GateDecision(distances[0], GateBand.ANSWERED, null, List.of());
    return DistanceScale.of(new Asked("q", gate, pairs), QuestionGate.defaults());
  }

  @Test
  void numbersThatWouldCoverEachOtherStandTogether() {
    assertThat(scale(0.1, 0.3, 0.32, 0.34, 0.12).labels())
        .extracting(DistanceScale.Label::numbers)
        .containsExactly("1, 5", "2–4");
  }

  @Test
  void everyPairHasATickOnTheScale() {
    assertThat(scale(-0.001, 0.5, 1.4).ticks()).containsExactly(12.0, 320.0, 628.0);
  }
}
