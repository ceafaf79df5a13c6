package io.github.indicatorrefinery.pipeline.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static final List<String> KNOWN =
      List.of("run", "report", "ask", "--output", "--input", "--minQuality");

  @ParameterizedTest
  @CsvSource({
    "rnu,run",
    "ru,run",
    "runn,run",
    "reprot,report",
    "Ask,ask",
    "--inptu,--input",
    "--ouptut,--output",
    "--minquality,--minQuality"
  })
  void knowsWhatWasMeant(String given, String meant) {
    assertThat(Suggestion.of(given, KNOWN)).isEqualTo("; did you mean " + meant + "?");
  }

  @Test
  void saysNothingWhereNoWordIsNear() {
    assertThat(Suggestion.of("refine", KNOWN)).isEmpty();
    assertThat(Suggestion.of("--colour", KNOWN)).isEmpty();
    assertThat(Suggestion.of("", KNOWN)).isEmpty();
  }
}
