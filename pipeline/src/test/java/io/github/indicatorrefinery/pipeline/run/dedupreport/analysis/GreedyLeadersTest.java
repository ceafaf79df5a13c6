package io.github.indicatorrefinery.pipeline.run.dedupreport.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.QuestionPair.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GreedyLeadersTest {
  @Test
  void oneThatWentTakesNoOther() {
    List<QuestionPair> chain = List.of(pair("a", "b"), pair("b", "c"), pair("c", "d"));

    assertThat(GreedyLeaders.of(chain).countGone(pair -> true)).isEqualTo(2);
  }

  @Test
  void oneGoesOnceHoweverManyBetterOnesTakeIt() {
    List<QuestionPair> pairs = List.of(pair("a", "c"), pair("b", "c"));

    assertThat(GreedyLeaders.of(pairs).countGone(pair -> true)).isEqualTo(1);
  }

  @Test
  void aPairThatMayNotMergeDecidesNothing() {
    List<QuestionPair> chain = List.of(pair("a", "b"), pair("b", "c"));

    assertThat(GreedyLeaders.of(chain).countGone(pair -> pair.better().id().equals("b")))
        .isEqualTo(1);
  }

  @Test
  void theOrderOfThePairsMakesNoDifference() {
    List<QuestionPair> chain =
        new ArrayList<>(
            IntStream.range(0, 50_000).mapToObj(i -> pair("q" + i, "q" + (i + 1))).toList());
    Collections.reverse(chain);

    assertThat(GreedyLeaders.of(chain).countGone(pair -> true)).isEqualTo(25_000);
  }

  @Test
  void aCircleIsRefused() {
    List<QuestionPair> circle = List.of(pair("a", "b"), pair("b", "c"), pair("c", "b"));

    assertThatIllegalStateException().isThrownBy(() -> GreedyLeaders.of(circle));
  }

  private static QuestionPair pair(String better, String other) {
    return new QuestionPair(
        new Question(better, ""), new Question(other, ""), null, 0, List.of(), null, null, false);
  }
}
