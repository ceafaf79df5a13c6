package io.github.indicatorrefinery.transforms.dedup.similar;

import static io.github.indicatorrefinery.transforms.dedup.similar.SampleQuestions.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NovelQuestionsTest {
  private NovelQuestions novel;

  @BeforeEach
  void knowOne() {
    novel = new NovelQuestions(SampleQuestions.RULES, QuestionLexicon.of(Catalog.bundled()), 10);
    novel.know(question("known", "custody of a wallet by a bank", 90, 0));
  }

  @Test
  void refusesWhatWouldMergeWithAKnownOne() {
    assertThat(novel.takes(question("same", "bank custody strategies for wallets", 0, 10)))
        .isFalse();
    assertThat(novel.takes(question("exact", "Custody of a wallet by a bank?", 0, 0))).isFalse();
  }

  @Test
  void takesWhatAGuardKeepsApart() {
    novel.know(question("counted", "custody of a token by 2 miners", 0, 80));

    assertThat(novel.takes(question("other", "custody of a token by 3 miners", 0, 80))).isTrue();
  }

  @Test
  void takesNoneLikeOneThatItTook() {
    assertThat(novel.takes(question("one", "insurance of a token by a miner", 0, 80))).isTrue();
    assertThat(novel.takes(question("two", "miner insurance of tokens", 0, 82))).isFalse();
  }

  @Test
  void whatItRefusedStandsInNobodysWay() {
    assertThat(novel.takes(question("near", "custody of wallets at a bank", 0, 20))).isFalse();
    assertThat(novel.takes(question("next", "custody of wallets at a bank", 0, 42))).isTrue();
  }
}
