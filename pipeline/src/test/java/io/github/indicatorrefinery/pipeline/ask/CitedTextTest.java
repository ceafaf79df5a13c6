package io.github.indicatorrefinery.pipeline.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitedTextTest {
  private static final Set<Integer> GIVEN = Set.of(1, 2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It rises [1].|It rises [1].",
        "It rises [9].|It rises.",
        "It rises [1, 9].|It rises [1].",
        "It rises [1;2].|It rises [1] [2].",
        "It rises [0][3] and falls [ 2 ].|It rises and falls [2].",
        "A list x[i] stays.|A list x[i] stays.",
        "It rises [99999999999].|It rises [99999999999]."
      })
  void numbersThatWereNotGivenGo(String reply, String left) {
    assertThat(CitedText.of(reply, GIVEN).text()).isEqualTo(left);
  }

  @Test
  void tellsWhatIsLeftAndWhatWent() {
    CitedText text = CitedText.of("One [2]. Two [7, 2]. Three [8].", GIVEN);

    assertThat(text.cited()).containsExactly(2);
    assertThat(text.invented()).containsExactly("7", "8");
  }
}
