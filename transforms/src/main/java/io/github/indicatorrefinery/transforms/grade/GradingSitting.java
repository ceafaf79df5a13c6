package io.github.indicatorrefinery.transforms.grade;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Has the answers of a run judged, some at a time. An answer that gets no judgement is a failure
 * with a reason, and the others go on; after {@value GradingRules#MOST_FAILURES_IN_A_ROW} in a row
 * the rest is not asked ({@code given_up}).
 */
final class GradingSitting implements AutoCloseable {
  static final String STAGE = "judge";
  static final String GIVEN_UP = "given_up";

  private final Grader judge;
  private final GradingRules rules;
  private final ExecutorService asking;
  private final AtomicInteger failuresInARow = new AtomicInteger();

  /** What became of one answer: one of the two. */
  record Outcome(@Nullable AnswerGrade judgement, @Nullable Failure failure) {}

  GradingSitting(Grader judge, GradingRules rules) {
    this.judge = requireNonNull(judge, "judge");
    this.rules = requireNonNull(rules, "rules");
    this.asking = Executors.newFixedThreadPool(rules.concurrency());
  }

  /**
   * Tells an outcome for each answer, in their order, as soon as it and those before it are known.
   */
  void judge(List<AskedAnswer> answers, Consumer<Outcome> told) throws InterruptedException {
    List<Future<Outcome>> outcomes = new ArrayList<>();
    answers.forEach(answer -> outcomes.add(asking.submit(() -> outcome(answer))));
    for (Future<Outcome> outcome : outcomes) {
      try {
        told.accept(outcome.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  private Outcome outcome(AskedAnswer answer) throws InterruptedException {
    Prompt prompt = answer.prompt(rules.model());
    try {
      Grade grade = grade(prompt);
      return new Outcome(
          new AnswerGrade(
              answer.pairId(),
              answer.subject(),
              grade.score(),
              grade.rationale(),
              rules.model(),
              prompt.sha256()),
          null);
    } catch (NoGradeException e) {
      return new Outcome(null, failure(answer, e));
    }
  }

  private Grade grade(Prompt prompt) throws NoGradeException, InterruptedException {
    Optional<Grade> known = known(judge, prompt);
    if (known.isPresent()) {
      return known.get();
    }
    if (failuresInARow.get() >= GradingRules.MOST_FAILURES_IN_A_ROW) {
      throw new NoGradeException(
          GIVEN_UP, "not asked: " + failuresInARow.get() + " in a row had failed", "");
    }
    try {
      Grade grade = ask(prompt);
      failuresInARow.set(0);
      return grade;
    } catch (NoGradeException e) {
      if (!e.reason().equals(NoGradeException.OVER_THE_CAP)) {
        failuresInARow.incrementAndGet();
      }
      throw e;
    }
  }

  /**
   * Only what was understood is remembered: what comes out wrong is asked again by the next run.
   */
  private Grade ask(Prompt prompt) throws NoGradeException, InterruptedException {
    for (int replies = 1; ; replies++) {
      String reply = judge.ask(prompt);
      try {
        Grade grade = GradeParser.parse(reply);
        judge.remember(prompt, reply);
        return grade;
      } catch (NoGradeException e) {
        if (replies == GradingRules.MOST_REPLIES) {
          throw e;
        }
      }
    }
  }

  /** The grade from an earlier run, unless what is left of it is damaged. */
  static Optional<Grade> known(Grader judge, Prompt prompt) {
    Optional<String> reply = judge.recall(prompt);
    if (reply.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(GradeParser.parse(reply.get()));
    } catch (NoGradeException e) {
      return Optional.empty();
    }
  }

  private static Failure failure(AskedAnswer answer, NoGradeException why) {
    return new Failure(
        STAGE,
        why.reason(),
        "pair " + answer.pairId() + ": " + why.getMessage(),
        answer.origin(),
        why.reply(),
        why.reply().length());
  }

  @Override
  public void close() {
    asking.shutdownNow();
  }
}
