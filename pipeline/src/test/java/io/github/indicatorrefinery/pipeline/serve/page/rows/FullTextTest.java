package io.github.indicatorrefinery.pipeline.serve.page.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "rsi divergence|\"rsi\" \"divergence\"",
        "\"stop loss\" rsi|\"stop loss\" \"rsi\"",
        "rsi AND NOT (x OR y)|\"rsi\" \"AND\" \"NOT\" \"(x\" \"OR\" \"y)\"",
        "question:rsi* ^a|\"question:rsi*\" \"^a\"",
        "\"open rsi|\"open\" \"rsi\"",
        "- * \"\"|''"
      })
  void noWordIsAnOperator(String words, String match) {
    assertThat(FullText.match(words)).isEqualTo(match);
  }
}
