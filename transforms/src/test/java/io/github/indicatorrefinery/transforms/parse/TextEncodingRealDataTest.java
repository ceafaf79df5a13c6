package io.github.indicatorrefinery.transforms.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextEncodingRealDataTest {
  /** The JDK replaces these three bytes by one character, not by three. */
  private static final Pattern ENCODED_SURROGATE = Pattern.compile("^(?:..)*ed[ab].");

  @BeforeAll
  static void needsLabelledData() {
    RealData.assumePresent();
  }

  @Test
  void replacesEachMaximalInvalidPart() throws IOException {
    for (var row : RealData.truth("unicode_utf8tests.jsonl")) {
      if (ENCODED_SURROGATE.matcher(row.get("input_hex")).find()) {
        continue;
      }
      byte[] bytes = HexFormat.of().parseHex(row.get("input_hex"));
      StringWriter streamed = new StringWriter();
      TextEncoding.reader(new ByteArrayInputStream(bytes)).transferTo(streamed);

      assertThat(TextEncoding.decode(bytes))
          .as(row.get("id"))
          .isEqualTo(row.get("expected_replace"));
      assertThat(streamed.toString()).as(row.get("id")).isEqualTo(row.get("expected_replace"));
    }
  }
}
