package io.github.indicatorrefinery.transforms.dedup.similar;

import static io.github.indicatorrefinery.transforms.dedup.similar.SampleQuestions.among;
import static io.github.indicatorrefinery.transforms.dedup.similar.SampleQuestions.hinted;
import static io.github.indicatorrefinery.transforms.dedup.similar.SampleQuestions.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an editor takes for one question is one, where no guard speaks. */
class HintedQuestionsTest {
  private static final EmbeddedQuestion BEST =
      question("best", "custody of a wallet by a bank", 90, 0);
  private static final EmbeddedQuestion FAR =
      question("far", "bank custody strategies for wallets", 80, 80);

  @Test
  void whatIsTooFarApartIsMergedByAHintWhicheverOfTheTwoHasIt() {
    assertThat(among(List.of(BEST, FAR)).merges()).isEmpty();

    for (List<EmbeddedQuestion> questions :
        List.of(List.of(BEST, hinted(FAR, "best")), List.of(hinted(BEST, "far"), FAR))) {
      SimilarQuestions.Result result = among(questions);

      assertThat(result.merges())
          .extracting(Merge::pairId, Merge::survivorId, Merge::rule)
          .containsExactly(tuple("far", "best", "hinted-question"));
      assertThat(result.comparisons())
          .extracting(QuestionComparison::alike, QuestionComparison::merged)
          .containsExactly(tuple(Likeness.HINTED, true));
    }
  }

  @Test
  void aGuardRefusesAHintAndSaysWhy() {
    EmbeddedQuestion twin = question("twin", "custody of a wallet by 2 banks", 80, 80);

    SimilarQuestions.Result result = among(List.of(BEST, hinted(twin, "best", "unknown")));

    assertThat(result.merges()).isEmpty();
    assertThat(result.comparisons())
        .extracting(QuestionComparison::guard, QuestionComparison::merged)
        .containsExactly(tuple("number", false));
  }

  @Test
  void whatIsTheSameAnywayIsToldAsSuch() {
    EmbeddedQuestion same = question("same", "bank custody strategies for wallets", 80, 10);

    assertThat(among(List.of(BEST, hinted(same, "best"))).merges())
        .extracting(Merge::rule)
        .containsExactly(SimilarQuestions.SEMANTIC_QUESTION);
  }

  @Test
  void aHintAtAPairThatWentLeadsToTheOneThatStays() {
    EmbeddedQuestion same = question("same", "bank custody strategies for wallets", 80, 10);
    EmbeddedQuestion last = hinted(question("last", "wallets in bank custody", 70, 80), "same");

    assertThat(among(List.of(BEST, same, last)).merges())
        .extracting(Merge::pairId, Merge::survivorId, Merge::via)
        .containsExactly(tuple("same", "best", List.of()), tuple("last", "best", List.of("same")));
  }
}
