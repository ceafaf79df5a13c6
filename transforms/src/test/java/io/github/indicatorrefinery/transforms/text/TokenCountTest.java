package io.github.indicatorrefinery.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenCountTest {
  @Test
  void countsByTheVocabularyThatItNames() {
    assertThat(TokenCount.encoding()).isEqualTo("o200k_base");
    assertThat(TokenCount.of("")).isZero();
    assertThat(TokenCount.of("hello world")).isEqualTo(2);
    assertThat(TokenCount.of("hello ".repeat(1_000))).isBetween(1_000, 1_001);
  }

  @Test
  void aTextThatSpellsAControlTokenIsPlainText() {
    assertThat(TokenCount.of("<|endoftext|>")).isGreaterThan(1);
  }
}
