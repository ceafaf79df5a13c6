package io.github.indicatorrefinery.pipeline.model.batch.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4|4",
        "0|0",
        " 4.5 |4.5",
        "5.0 (Excellent)|5",
        "4/5|4",
        "3.5 / 5.0|3.5",
        "4 out of 5|4",
        "3 - fair|3",
        "2: has a wrong formula|2",
        "1, see the second line|1"
      })
  void readsAScoreHoweverItIsWritten(String text, double score) {
    assertThat(ScoreText.parse(text)).hasValue(score);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "excellent",
        "6",
        "-1",
        "5.1",
        "8/10",
        "80%",
        "4 of 5 stars",
        "3-4/5",
        "NaN",
        "٤",
        "4e0",
        "100",
        "4 5"
      })
  void guessesNothing(String text) {
    assertThat(ScoreText.parse(text)).isEmpty();
  }

  @Property
  void isInRangeWhateverTheText(@ForAll String text) {
    OptionalDouble score = ScoreText.parse(text);

    assertThat(score.orElse(0)).isBetween(0.0, 5.0);
  }
}
