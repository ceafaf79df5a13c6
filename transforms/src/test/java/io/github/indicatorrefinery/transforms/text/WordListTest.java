package io.github.indicatorrefinery.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordListTest {
  @Test
  void readsTheWordsOfAKindInTheirOrder() {
    assertThat(WordList.beside(WordListTest.class, "word_list.tsv").of("small"))
        .containsExactly("one", "two words", "three");
  }

  @Test
  void refusesAKindThatTheTableDoesNotHaveAndALineWithoutOne() {
    assertThatThrownBy(() -> WordList.beside(WordListTest.class, "word_list.tsv").of("large"))
        .hasMessage("no words of the kind large");
    assertThatThrownBy(() -> WordList.beside(WordListTest.class, "no_word_list.tsv"))
        .hasMessage("no_word_list.tsv: no kind and words in \"alone\"");
  }
}
