package io.github.indicatorrefinery.transforms.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExactDuplicatesTest {
  private static final SamplePair GOOD = SamplePair.of("a", "rsi").withQuestion("What is RSI?");
  private static final SamplePair WORSE =
      SamplePair.of("b", "macd").withQuestion("\"what is rsi\"").withScore(70);
  private static final SamplePair WORST = SamplePair.of("c", "rsi").withQuestion("WHAT IS RSI");

  @Test
  void keepsTheBestOfEachQuestionAndNamesItInEveryVerdict() {
    SamplePair worst = WORST.withScore(10);
    SamplePair other = SamplePair.of("d", "rsi").withQuestion("What is RSI 14?");

    assertThat(verdicts(worst, other, GOOD, WORSE))
        .containsExactlyInAnyOrder(
            WORSE.replacedBy("a", "rsi", ExactDuplicates.EXACT_QUESTION, 1.0),
            worst.replacedBy("a", ExactDuplicates.EXACT_QUESTION, 1.0));
  }

  @Test
  void callsAnotherReadingOfTheSurvivorTheSameRecord() {
    SamplePair again = GOOD.at("copy.json", "/documents/0");

    assertThat(verdicts(GOOD, again))
        .containsExactly(GOOD.replacedBy("a", ExactDuplicates.SAME_RECORD, null));
    assertThat(verdicts(again, GOOD, WORSE))
        .containsExactlyInAnyOrder(
            GOOD.replacedBy("a", ExactDuplicates.SAME_RECORD, null),
            WORSE.replacedBy("a", "rsi", ExactDuplicates.EXACT_QUESTION, 1.0));
  }

  @Test
  void callsTwoReadingsOfAWorsePairEqualQuestions() {
    SamplePair again = WORSE.at("copy.json", "/documents/0");

    assertThat(verdicts(again, GOOD, WORSE))
        .containsExactlyInAnyOrder(
            WORSE.replacedBy("a", "rsi", ExactDuplicates.EXACT_QUESTION, 1.0),
            again.replacedBy("a", "rsi", ExactDuplicates.EXACT_QUESTION, 1.0));
  }

  @Test
  void findsNothingAmongDifferentQuestionsOrNone() {
    assertThat(verdicts(GOOD, SamplePair.of("x", "rsi"))).isEmpty();
    assertThat(verdicts()).isEmpty();
  }

  @Property
  void anyOrderGivesTheSameVerdicts(
      @ForAll("candidates") List<Candidate> candidates, @ForAll int seed) {
    List<Candidate> shuffled = new ArrayList<>(candidates);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(ExactDuplicates.among(shuffled).verdicts())
        .containsExactlyInAnyOrderElementsOf(ExactDuplicates.among(candidates).verdicts());
  }

  @Property
  void leavesOneSurvivorOfEachQuestionWhichIsNeverRemoved(
      @ForAll("candidates") List<Candidate> candidates) {
    ExactDuplicates.Result result = ExactDuplicates.among(candidates);
    List<Merge> verdicts = result.verdicts();

    List<Candidate> kept = new ArrayList<>(candidates);
    for (Merge verdict : verdicts) {
      Candidate removed =
          kept.stream()
              .filter(one -> one.pairId().equals(verdict.pairId()))
              .filter(one -> one.origin().equals(verdict.origin()))
              .findFirst()
              .orElseThrow();
      kept.remove(removed);
    }
    assertThat(kept).hasSize(candidates.size() - verdicts.size());
    assertThat(result.survivors()).containsExactlyInAnyOrderElementsOf(kept);
    Map<String, String> survivorOfQuestion = new HashMap<>();
    kept.forEach(
        one -> assertThat(survivorOfQuestion.put(one.questionHash(), one.pairId())).isNull());
    Set<String> questions = new HashSet<>();
    candidates.forEach(one -> questions.add(one.questionHash()));
    assertThat(survivorOfQuestion.keySet()).isEqualTo(questions);
    assertThat(survivorOfQuestion.values())
        .containsAll(verdicts.stream().map(Merge::survivorId).toList());
  }

  /** A few ids, questions and files, so that they meet; one id has one question and one score. */
  @Provide
  Arbitrary<List<Candidate>> candidates() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 11),
            Arbitraries.of("x", "y"),
            Arbitraries.of("1", "2"))
        .as(
            (id, file, position) ->
                SamplePair.of("id" + id, "rsi")
                    .withQuestion("question " + id % 4)
                    .withScore(70 + id % 3)
                    .at(file, position)
                    .candidate())
        .list()
        .ofMaxSize(30);
  }

  private static List<Merge> verdicts(SamplePair... pairs) {
    List<Candidate> candidates = new ArrayList<>();
    for (SamplePair pair : pairs) {
      candidates.add(pair.candidate());
    }
    return ExactDuplicates.among(candidates).verdicts();
  }
}
