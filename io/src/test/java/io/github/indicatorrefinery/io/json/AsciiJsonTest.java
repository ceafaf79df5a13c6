package io.github.indicatorrefinery.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AsciiJsonTest {
  private record Told(String itsNote, List<Integer> counts) {}

  private static final Told TOLD = new Told("a\u001b\u009b31m\u202eb\nc", List.of(1, 2));

  @Test
  void escapesAllButAsciiInALine() {
    assertThat(AsciiJson.line(TOLD))
        .isEqualTo("{\"its_note\":\"a\\u001B\\u009B31m\\u202Eb\\nc\",\"counts\":[1,2]}");
  }

  @Test
  void indentsByTwoSpacesOnRequest() {
    assertThat(AsciiJson.pretty(TOLD))
        .isEqualTo(
            """
            {
              "its_note": "a\\u001B\\u009B31m\\u202Eb\\nc",
              "counts": [
                1,
                2
              ]
            }
            """);
  }

  @Test
  void roundsToFourDigits() {
    assertThat(AsciiJson.rounded(0.123456)).isEqualTo(0.1235);
    assertThat(AsciiJson.rounded(null)).isNull();
  }
}
