package io.github.indicatorrefinery.transforms.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextEncodingRealDataTest {
  @BeforeAll
  static void needsLabelledData() {
    RealData.assumePresent();
  }

  @Test
  void replacesEachMaximalInvalidPart() throws IOException {
    for (var row : RealData.truth("unicode_utf8tests.jsonl")) {
      byte[] bytes = HexFormat.of().parseHex(row.get("input_hex"));

      assertThat(TextEncoding.decode(bytes))
          .as(row.get("id"))
          .isEqualTo(row.get("expected_replace"));
    }
  }
}
