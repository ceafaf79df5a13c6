package io.github.indicatorrefinery.pipeline.run.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.run.history.ResearchHours.Basis;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResearchHoursTest {
  @Test
  void addsUpWhatLiesBetweenTheTimesOfSources() {
    ResearchHours hours =
        ResearchHours.of(
            List.of(
                "2025-03-01 10:30:00", "2025-03-01T10:00:00.123Z", "2025-03-01 11:15", "10:00"));

    assertThat(hours).isEqualTo(new ResearchHours(1.25, Basis.SOURCES, 3));
  }

  @Test
  void leavesBreaksOut() {
    ResearchHours hours =
        ResearchHours.of(
            List.of(
                "2025-03-01 10:00:00",
                "2025-03-01 10:15:00",
                "2025-03-01 11:15:01",
                "2025-03-02 09:00:00",
                "2025-03-02 10:00:00"));

    assertThat(hours.hours()).isEqualTo(1.25);
    assertThat(hours.times()).isEqualTo(5);
  }

  @Test
  void isUnknownWhereFewerThanTwoTimesTell() {
    assertThat(ResearchHours.of(List.of())).isEqualTo(ResearchHours.UNKNOWN);
    assertThat(ResearchHours.of(List.of("2025-03-01 10:00:00", "2025-03-01T10:00:00")))
        .isEqualTo(ResearchHours.UNKNOWN);
    assertThat(
            ResearchHours.of(
                List.of("2025-03-01", "yesterday", "2025-02-31 10:00:00", "2025-13-01 99:99:99")))
        .isEqualTo(ResearchHours.UNKNOWN);
  }

  @Test
  void whatTheUserSaysIsWhatItIs() {
    assertThat(ResearchHours.told(2)).isEqualTo(new ResearchHours(2.0, Basis.USER, 0));
  }
}
