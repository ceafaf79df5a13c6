package io.github.indicatorrefinery.transforms.grade;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.grade.GradingSitting.Outcome;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GradingSittingTest {
  private static final SamplePair PAIR = SamplePair.of("a", "rsi").in("9", 1);

  @Test
  void givesAJudgementThatTellsHowItCameAbout() throws InterruptedException {
    FakeJudge judge = new FakeJudge((number, prompt) -> FakeJudge.GOOD);

    assertThat(sit(judge, 1, answers(1)))
        .containsExactly(
            new Outcome(
                new AnswerGrade("a1", "rsi", 4, "One gap.", "judge-1", prompt(1).sha256()), null));
    assertThat(judge.memory).containsExactly(Map.entry(prompt(1).sha256(), FakeJudge.GOOD));
  }

  @Test
  void asksNothingThatItRemembers() throws InterruptedException {
    FakeJudge judge = new FakeJudge((number, prompt) -> FakeJudge.GOOD);
    List<Outcome> first = sit(judge, 2, answers(10));

    assertThat(sit(judge, 2, answers(10))).isEqualTo(first);
    assertThat(judge.asked).hasValue(10);
  }

  @Test
  void asksAnewWhereTheMemoryIsDamaged() throws InterruptedException {
    FakeJudge judge = new FakeJudge((number, prompt) -> FakeJudge.GOOD);
    judge.memory.put(prompt(1).sha256(), "{\"score\": 4, \"ratio");

    assertThat(sit(judge, 1, answers(1)).get(0).judgement()).isNotNull();
    assertThat(judge.memory).containsEntry(prompt(1).sha256(), FakeJudge.GOOD);
  }

  @Test
  void aReplyThatIsNoJudgementIsAskedForOnceMoreAndThenAFailure() throws InterruptedException {
    FakeJudge judge = new FakeJudge((number, prompt) -> "Score seven!");

    assertThat(sit(judge, 1, answers(1)))
        .containsExactly(
            new Outcome(
                null,
                new Failure(
                    "judge",
                    "no_judgement",
                    "pair a1: no JSON object with a score",
                    PAIR.origin(),
                    "Score seven!",
                    12)));
    assertThat(judge.asked).hasValue(2);
    assertThat(judge.memory).isEmpty();
  }

  @Test
  void oneFailureLeavesTheOthersAlone() throws InterruptedException {
    FakeJudge judge =
        new FakeJudge(
            (number, prompt) -> {
              if (number % 3 == 0) {
                throw new NoGradeException("timeout", "too slow", "");
              }
              return FakeJudge.GOOD;
            });

    List<Outcome> outcomes = sit(judge, 1, answers(90));

    assertThat(outcomes).filteredOn(outcome -> outcome.judgement() != null).hasSize(60);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.failure() != null)
        .extracting(outcome -> outcome.failure().reason())
        .hasSize(30)
        .containsOnly("timeout");
  }

  @Test
  void afterTwentyFailuresInARowTheRestIsNotAsked() throws InterruptedException {
    FakeJudge judge =
        new FakeJudge(
            (number, prompt) -> {
              throw new NoGradeException("refused", "HTTP 401", "");
            });

    List<Outcome> outcomes = sit(judge, 1, answers(100));

    assertThat(judge.asked).hasValue(20);
    assertThat(outcomes)
        .extracting(outcome -> outcome.failure().reason())
        .containsSubsequence("refused", "given_up")
        .filteredOn("given_up"::equals)
        .hasSize(80);
  }

  @Test
  void theCapIsNoSignThatAnythingIsWrong() throws InterruptedException {
    FakeJudge judge =
        new FakeJudge(
            (number, prompt) -> {
              throw new NoGradeException(NoGradeException.OVER_THE_CAP, "spent", "");
            });

    assertThat(sit(judge, 1, answers(100)))
        .extracting(outcome -> outcome.failure().reason())
        .containsOnly("over_the_cap");
  }

  @Test
  void anOutcomeIsToldWhileTheNextIsAwaited() throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    FakeJudge judge =
        new FakeJudge(
            (number, prompt) -> {
              if (number == 2 && !first.await(30, TimeUnit.SECONDS)) {
                throw new NoGradeException("timeout", "the first was not told", "");
              }
              return FakeJudge.GOOD;
            });
    List<Outcome> outcomes = new ArrayList<>();

    try (GradingSitting sitting = new GradingSitting(judge, rules(1))) {
      sitting.judge(
          answers(2),
          outcome -> {
            outcomes.add(outcome);
            first.countDown();
          });
    }

    assertThat(outcomes)
        .extracting(outcome -> outcome.judgement().pairId())
        .containsExactly("a1", "a2");
  }

  @Test
  void asManyAskAtOnceAsMayAndNoMore() throws InterruptedException {
    CyclicBarrier all = new CyclicBarrier(5);
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    FakeJudge judge =
        new FakeJudge(
            (number, prompt) -> {
              most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
              try {
                // Passes only where five are here together.
                all.await(30, TimeUnit.SECONDS);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              } finally {
                atOnce.decrementAndGet();
              }
              return FakeJudge.GOOD;
            });

    sit(judge, 5, answers(50));

    assertThat(most).hasValue(5);
  }

  private static List<Outcome> sit(Grader judge, int concurrency, List<AskedAnswer> answers)
      throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    try (GradingSitting sitting = new GradingSitting(judge, rules(concurrency))) {
      sitting.judge(answers, outcomes::add);
    }
    return outcomes;
  }

  private static GradingRules rules(int concurrency) {
    return new GradingRules("judge-1", 1_000_000, null, concurrency);
  }

  private static List<AskedAnswer> answers(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(GradingSittingTest::answer).toList();
  }

  private static AskedAnswer answer(int number) {
    return new AskedAnswer("a" + number, "rsi", PAIR.origin(), "question " + number, "answer");
  }

  private static Prompt prompt(int number) {
    return answer(number).prompt("judge-1");
  }
}
