package io.github.indicatorrefinery.transforms.parse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.RealData;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnsiTextRealDataTest {
  @BeforeAll
  static void needsLabelledData() {
    RealData.assumePresent();
  }

  @Test
  void stripsEveryUndisputedRow() throws IOException {
    List<Map<String, String>> rows =
        RealData.truth("ansi_strip.jsonl").stream()
            .filter(row -> row.get("disputed").equals("false"))
            .toList();

    assertThat(rows).hasSize(263);
    assertThat(rows)
        .allSatisfy(
            row -> assertThat(AnsiText.strip(row.get("input"))).isEqualTo(row.get("expected")));
  }
}
