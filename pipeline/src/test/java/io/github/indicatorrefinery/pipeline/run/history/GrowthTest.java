package io.github.indicatorrefinery.pipeline.run.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {
  @Test
  void countsPairsAnHourAndHowManyTimesTheFirstRunsTheyAre() {
    Growth growth =
        Growth.of(
            new RunHistory(
                List.of(
                    Entries.run("a", null, ResearchHours.told(2), 500, 5, 500),
                    Entries.run("b", null, ResearchHours.told(3), 1_089, 16, 1_589),
                    Entries.run("c", null, ResearchHours.told(1.5), 400, 20, 1_989),
                    Entries.run("d", null, ResearchHours.told(2), 2_083, 35, 4_072))));

    assertThat(growth.runs())
        .extracting(Growth.Step::pairsAnHour)
        .containsExactly(250L, 363L, 267L, 1_041L);
    assertThat(growth.runs().get(3).factor()).isCloseTo(4.164, within(1e-9));
    assertThat(growth.runs().get(3).pairsAnIndicator()).isCloseTo(116.34, within(0.01));
    assertThat(growth.runs().get(0).yield()).isEqualTo(0.5);
  }

  @Test
  void whatNobodyTellsIsNotMadeUp() {
    Growth growth =
        Growth.of(
            new RunHistory(
                List.of(
                    Entries.run("a", null, ResearchHours.UNKNOWN, 0, 0, 0),
                    Entries.run("b", null, ResearchHours.told(1), 90, 1, 90),
                    Entries.run("c", null, ResearchHours.told(1), 180, 2, 270))));

    Growth.Step first = growth.runs().get(0);
    assertThat(first.yield()).isNull();
    assertThat(first.pairsAnIndicator()).isNull();
    assertThat(first.pairsAnHour()).isNull();
    assertThat(first.factor()).isNull();
    assertThat(growth.runs().get(1).factor()).isEqualTo(1);
    assertThat(growth.runs().get(2).factor()).isEqualTo(2);
  }

  @Test
  void whatWasPutBackIsNoRunOfItsOwnAndInPlace() {
    Growth growth =
        Growth.of(
            new RunHistory(
                List.of(
                    Entries.run("a", null, ResearchHours.told(1), 90, 1, 90),
                    Entries.run("b", null, ResearchHours.told(1), 90, 2, 180),
                    Entries.restored("a", "b"))));

    assertThat(growth.steps()).hasSize(3);
    assertThat(growth.runs()).hasSize(2);
    assertThat(growth.inPlace().runId()).isEqualTo("a");
    assertThat(growth.inPlace().counts()).isNotNull();
  }
}
