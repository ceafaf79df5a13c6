package io.github.indicatorrefinery.transforms.dedup.answer;

import static io.github.indicatorrefinery.transforms.dedup.answer.SampleAnswers.compared;
import static io.github.indicatorrefinery.transforms.dedup.answer.SampleAnswers.pair;
import static io.github.indicatorrefinery.transforms.dedup.answer.SampleAnswers.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SimilarAnswersTest {
  private static final SamplePair BEST = pair("best", 90, words(0, 100));

  @Test
  void replacesAnAnswerByTheBetterOneItRepeats() {
    SamplePair copy =
        pair("copy", 80, words(0, 100).replace("wbb", "other").toUpperCase(Locale.ROOT));

    assertThat(among(0.9, copy, BEST))
        .containsExactly(copy.replacedBy("best", SimilarAnswers.NEAR_ANSWER, 0.9406));
    assertThat(among(0.95, copy, BEST)).isEmpty();
  }

  @Test
  void keepsAnswersThatDifferInANumber() {
    SamplePair other = pair("other", 80, words(0, 100) + " 70%");
    SamplePair another = pair("another", 70, words(0, 100) + " 80%");
    SamplePair copy = pair("copy", 60, words(0, 100) + " - 80% -");

    assertThat(among(0.9, BEST, other, another, copy))
        .containsExactly(copy.replacedBy("another", SimilarAnswers.NEAR_ANSWER, 1.0));
  }

  @Test
  void keepsTheSameAnswerOfAnotherSubject() {
    SamplePair other = SamplePair.of("other", "macd").withAnswer(words(0, 100));

    assertThat(among(0.9, BEST, other)).isEmpty();
  }

  @Test
  void keepsShortAnswersThatFitManyQuestions() {
    assertThat(among(0.9, pair("a", 90, words(0, 19)), pair("b", 80, words(0, 19)))).isEmpty();
    assertThat(among(0.9, pair("a", 90, words(0, 20)), pair("b", 80, words(0, 20)))).hasSize(1);
    assertThat(among(0.9, pair("a", 90, "?"), pair("b", 80, "?"))).isEmpty();
    assertThat(among(0.9)).isEmpty();
  }

  @Test
  void joinsTheNearestOfThoseThatStayAndDoesNotChainSmallSteps() {
    SamplePair second = pair("second", 80, words(15, 115));
    SamplePair third = pair("third", 70, words(30, 130));
    SamplePair between = pair("between", 60, words(13, 113));

    assertThat(among(0.7, between, third, second, BEST))
        .containsExactly(
            second.replacedBy("best", SimilarAnswers.NEAR_ANSWER, 0.7345),
            between.replacedBy("best", SimilarAnswers.NEAR_ANSWER, 0.7658));
    assertThat(among(0.75, between, third, second, BEST))
        .containsExactly(between.replacedBy("second", SimilarAnswers.NEAR_ANSWER, 0.96));
  }

  @Test
  void leavesOneOfAThousandCopies() {
    ComparedAnswer[] copies =
        IntStream.range(0, 1000)
            .mapToObj(i -> compared(pair("id" + i, i % 7, words(0, 400) + " w" + "x".repeat(i))))
            .toArray(ComparedAnswer[]::new);

    List<Merge> verdicts = new SimilarAnswers(new AnswerRules(0.9)).among(List.of(copies));

    assertThat(verdicts).hasSize(999);
    assertThat(verdicts.stream().map(Merge::survivorId)).containsOnly("id993");
  }

  @Test
  void findsNearlyAllPairsAtTheCut() {
    for (double cut : new double[] {0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1}) {
      assertThat(AnswerBands.missed(cut, new AnswerBands(cut).rows())).isLessThanOrEqualTo(0.001);
    }
    assertThat(new AnswerBands(0.9).rows()).isEqualTo(8);
    assertThat(new AnswerBands(0.5).rows()).isEqualTo(2);
  }

  @Test
  void refusesACutThatBandsDoNotFind() {
    for (double cut : new double[] {0.49, 1.01, Double.NaN}) {
      assertThatThrownBy(() -> new AnswerRules(cut)).hasMessage("minShingleSimilarity " + cut);
    }
  }

  @Property(tries = 100)
  void anyOrderGivesTheSame(@ForAll("pairs") List<SamplePair> pairs, @ForAll int seed) {
    List<SamplePair> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(among(0.8, shuffled.toArray(SamplePair[]::new)))
        .isEqualTo(among(0.8, pairs.toArray(SamplePair[]::new)));
  }

  @Property(tries = 100)
  void noSurvivorGoesAndNoneGoesTwice(@ForAll("pairs") List<SamplePair> pairs) {
    List<Merge> verdicts = among(0.8, pairs.toArray(SamplePair[]::new));

    List<String> gone = verdicts.stream().map(Merge::pairId).toList();
    assertThat(gone).doesNotHaveDuplicates();
    assertThat(verdicts).noneMatch(verdict -> gone.contains(verdict.survivorId()));
  }

  /** Windows on one row of words, so that many overlap; no two have the same id. */
  @Provide
  Arbitrary<List<SamplePair>> pairs() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of("", " 14"))
        .as(
            (start, score, number) ->
                pair(start + "-" + score + number, score, words(start, start + 60) + number))
        .list()
        .uniqueElements(SamplePair::id)
        .ofMaxSize(14);
  }

  private static List<Merge> among(double cut, SamplePair... pairs) {
    return new SimilarAnswers(new AnswerRules(cut)).among(compared(pairs));
  }
}
