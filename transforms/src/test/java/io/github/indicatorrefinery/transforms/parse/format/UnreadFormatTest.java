package io.github.indicatorrefinery.transforms.parse.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnreadFormatTest {
  @ParameterizedTest
  @EnumSource(SourceKind.class)
  void saysWhatAFileIsWhateverOptionNamedIt(SourceKind kind) {
    assertThat(read(kind, "SQLite format 3\0\u0010").failures)
        .extracting(failure -> failure.reason() + ": " + failure.message())
        .containsExactly("format_not_read: an SQLite database; export its pairs as CSV or JSON");
    assertThat(read(kind, "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n").reasons())
        .containsExactly("format_not_read");
  }

  private static CollectedRecords read(SourceKind kind, String bytes) {
    return CollectedRecords.ofFile(
        kind, "file", new ByteArrayInputStream(bytes.getBytes(ISO_8859_1)));
  }
}
