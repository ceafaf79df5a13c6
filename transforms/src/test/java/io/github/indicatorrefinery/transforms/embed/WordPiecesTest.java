package io.github.indicatorrefinery.transforms.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is expected was computed with the tokenizer that the model was published with. */
class WordPiecesTest {
  private static WordPieces pieces;

  @BeforeAll
  static void readVocabulary() throws IOException {
    try (InputStream json =
        WordPiecesTest.class.getResourceAsStream("/all-minilm-l6-v2-tokenizer.json")) {
      pieces = WordPieces.read(json);
    }
  }

  @Test
  void cutsWordsIntoTheLongestKnownPieces() {
    assertThat(pieces.of("What is the RSI?", 256))
        .containsExactly(101, 2054, 2003, 1996, 12667, 2072, 1029, 102);
    assertThat(pieces.of("RSI(14)<30 & MACD's signal-line", 256))
        .containsExactly(
            101, 12667, 2072, 1006, 2403, 1007, 1026, 2382, 1004, 6097, 2094, 1005, 1055, 4742,
            1011, 2240, 102);
  }

  @Test
  void foldsCaseAndAccents() {
    assertThat(pieces.of("Überkauft: Crème brûlée, naïve", 256))
        .containsExactly(
            101, 19169, 2912, 16093, 2102, 1024, 13675, 21382, 7987, 9307, 2063, 1010, 15743, 102);
  }

  @Test
  void takesEachIdeographAloneAndWhatItDoesNotKnowAsUnknown() {
    assertThat(pieces.of("比特币 price 10%", 256))
        .containsExactly(101, 1890, 100, 100, 3976, 2184, 1003, 102);
    assertThat(pieces.of("\uD83D\uDE80 to the moon", 256))
        .containsExactly(101, 100, 2000, 1996, 4231, 102);
    assertThat(pieces.of("x".repeat(101) + " y", 256)).containsExactly(101, 100, 1061, 102);
  }

  @Test
  void dropsControlCharactersAndPartsWordsAtAnyBlank() {
    assertThat(pieces.of("tab\tand\u00a0nbsp\u0000nul", 256))
        .containsExactly(101, 21628, 1998, 1050, 5910, 2361, 11231, 2140, 102);
    assertThat(pieces.of("", 256)).containsExactly(101, 102);
  }

  @Test
  void cutsWhatIsTooLong() {
    assertThat(pieces.of("the ".repeat(50), 4)).containsExactly(101, 1996, 1996, 102);
  }
}
