package io.github.indicatorrefinery.pipeline.loop;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.pipeline.model.research.ResearchRules;
import java.util.Locale;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * How far a round is, and what is known of it by then.
 *
 * @param lackingBefore pairs that the indicators lacked to their target, before the round
 * @param questions that were assigned
 * @param research what it brought; null before
 * @param outcome what became of it in the run; null before
 */
public record RoundState(
    int round,
    int lackingBefore,
    int questions,
    @Nullable Researched research,
    @Nullable Outcome outcome) {
  /**
   * What a model answered.
   *
   * @param failedOnTheWay of those asked: another round asks them again
   * @param cutShortAt the cap on tokens, of all rounds, that kept it from asking all; null where
   *     all was asked
   * @param model that was asked; null in what an earlier version told
   * @param maxAnswerTokens how long an answer could be; 0 in what an earlier version told
   */
  public record Researched(
      int asked,
      int answered,
      long tokens,
      double seconds,
      int failedOnTheWay,
      @Nullable Long cutShortAt,
      @Nullable String model,
      int maxAnswerTokens) {
    /** Whether whoever asks by these rules would come to the same. */
    private boolean isBy(ResearchRules rules) {
      return rules.endpoint().model().equals(model) && rules.maxAnswerTokens() <= maxAnswerTokens;
    }
  }

  /**
   * What a run kept.
   *
   * @param kept of the questions, as pairs of their own
   * @param replaced of them by another kept pair
   * @param rejected of them
   * @param lackingAfter pairs that the indicators lack to their target
   */
  public record Outcome(
      String runId, int kept, int replaced, int rejected, int lackingAfter, double seconds) {
    public Outcome {
      requireNonNull(runId, "runId");
    }
  }

  RoundState with(Researched found) {
    return new RoundState(round, lackingBefore, questions, found, null);
  }

  RoundState with(Outcome reached) {
    return new RoundState(round, lackingBefore, questions, research, reached);
  }

  /** Why a loop that goes by these rules has no use for another round; empty where it has. */
  Optional<LoopEnd> end(ResearchRules rules) {
    if (research != null && research.cutShortAt() != null) {
      return rules.maxTokens() > research.cutShortAt()
          ? Optional.empty()
          : Optional.of(LoopEnd.OVER_THE_CAP);
    }
    boolean mayGain = research != null && (research.failedOnTheWay() > 0 || !research.isBy(rules));
    return outcome != null && outcome.kept() == 0 && !mayGain
        ? Optional.of(LoopEnd.NOTHING_GAINED)
        : Optional.empty();
  }

  /** The line that a person is told of a round that is done. */
  public String text() {
    if (research == null || outcome == null) {
      throw new IllegalStateException("the round is not done");
    }
    return String.format(
        Locale.ROOT,
        "round %d: %,d asked, %,d answered, %,d kept, %,d replaced, %,d rejected; lacking %,d -> %,d; %,d tokens, %.1f s of research, %.1f s of refining",
        round,
        research.asked(),
        research.answered(),
        outcome.kept(),
        outcome.replaced(),
        outcome.rejected(),
        lackingBefore,
        outcome.lackingAfter(),
        research.tokens(),
        research.seconds(),
        outcome.seconds());
  }
}
