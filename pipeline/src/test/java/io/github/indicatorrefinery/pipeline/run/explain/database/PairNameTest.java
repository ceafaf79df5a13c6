package io.github.indicatorrefinery.pipeline.run.explain.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairNameTest {
  private static final String ID = "2b3361935e27bf93cb0d84cd08c5ceb6";

  @ParameterizedTest
  @ValueSource(strings = {ID, ID + "-2", ID + "-117"})
  void thirtyTwoDigitsAreAnIdWithOrWithoutAnOrdinal(String given) {
    assertThat(PairName.of(given)).isEqualTo(new PairName(PairName.Kind.ID, given));
    assertThat(PairName.of(given).record()).contains(ID);
  }

  @Test
  void anIdMayBeWrittenLargeAndBetweenSpaces() {
    assertThat(PairName.of(" 2B3361 ")).isEqualTo(new PairName(PairName.Kind.BEGINNING, "2b3361"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2b336", ID + "0", ID + "-", "2b3361-2", "2b3361?", "Is RSI 14 fine?", "", " "})
  void allElseIsAQuestionAsItStands(String given) {
    assertThat(PairName.of(given)).isEqualTo(new PairName(PairName.Kind.QUESTION, given));
    assertThat(PairName.of(given).record()).isEmpty();
  }
}
