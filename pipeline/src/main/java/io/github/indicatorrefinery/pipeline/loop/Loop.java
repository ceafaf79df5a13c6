package io.github.indicatorrefinery.pipeline.loop;

import io.github.indicatorrefinery.pipeline.loop.RoundState.Outcome;
import io.github.indicatorrefinery.pipeline.loop.RoundState.Researched;
import io.github.indicatorrefinery.pipeline.model.research.ModelResearch;
import io.github.indicatorrefinery.pipeline.model.research.ResearchEnd;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.NoRunException;
import io.github.indicatorrefinery.pipeline.run.gaps.GapReport;
import io.github.indicatorrefinery.pipeline.run.gaps.RunGaps;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.Assignment;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.AssignmentPlan;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.AssignmentProgress;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Lets a run grow: what it lacks is assigned, researched, and refined together with what it was
 * made of, round after round, until nothing is gained any more or a bound is reached. Each step is
 * told in the folder once it is done; a call that follows one that was stopped or killed goes on
 * with the first that is not, and comes to the same.
 *
 * <p>What was answered and not kept, and what the model refused or did not finish, is not asked
 * again in a later round, the latter but of another model or, where it was cut off, with a larger
 * bound; what failed on the way, or was not asked for want of tokens, is.
 */
public final class Loop {
  private final LoopRules rules;
  private final LoopFolder folder;
  private final LoopSteps steps;
  private final Catalog catalog = Catalog.bundled();

  /** Of the run that is in place, where the round before has looked at it; null where none has. */
  private @Nullable GapReport lastGaps;

  public Loop(LoopRules rules, LoopFolder folder, LoopSteps steps) {
    this.rules = rules;
    this.folder = folder;
    this.steps = steps;
  }

  /** Goes on to the end. */
  public LoopEnd run() throws IOException {
    Optional<RefinedInputs> known = folder.inputs();
    RefinedInputs inputs = known.isPresent() ? known.get() : begin();
    for (int number = 1; number <= rules.rounds(); number++) {
      RoundState round = folder.round(number).orElse(null);
      if (round == null) {
        round = assign(number);
      }
      if (round.questions() == 0) {
        return LoopEnd.NOTHING_TO_ASK;
      }
      if (round.research() == null) {
        LoopSteps.Finding found = research(number);
        Optional<LoopEnd> broken = broken(found);
        if (broken.isPresent()) {
          return broken.get();
        }
        round = round.with(researched(found));
        folder.put(round);
      }
      if (round.outcome() == null) {
        round = round.with(refine(number, inputs));
        folder.put(round);
      }
      steps.tell(round);
      Optional<LoopEnd> end = round.end(rules.research());
      // An earlier call that went by other rules had a use for the round behind it.
      if (end.isPresent() && folder.round(number + 1).isEmpty()) {
        return end.get();
      }
    }
    return LoopEnd.ROUNDS;
  }

  private RefinedInputs begin() throws IOException {
    try (FinishedRun run = FinishedRun.open(rules.run().toString())) {
      RefinedInputs inputs = RefinedInputs.of(run.record());
      folder.begin(inputs);
      return inputs;
    }
  }

  private RoundState assign(int number) throws IOException {
    steps.assigns(number);
    try (FinishedRun run = FinishedRun.open(rules.run().toString())) {
      GapReport report = lastGaps == null ? gaps(run) : lastGaps;
      EarlierRounds earlier =
          EarlierRounds.before(number, folder, run.database(), rules.research());
      List<Assignment> chosen =
          AssignmentPlan.of(
              run,
              report,
              catalog,
              KnowledgeBase.bundled(),
              earlier.open(),
              earlier.givenUp(),
              steps::choosing);
      folder.assignments(number).write(rules.target(), chosen);
      RoundState round =
          new RoundState(
              number,
              lacking(report),
              chosen.stream().mapToInt(one -> one.questions().size()).sum(),
              null,
              null);
      if (round.questions() > 0) {
        folder.put(round);
      }
      return round;
    } finally {
      steps.assigned();
    }
  }

  private GapReport gaps(FinishedRun run) throws IOException {
    GapReport all = RunGaps.of(run, catalog, rules.target(), rules.failed());
    return new GapReport(
        all.target(),
        all.indicators().stream()
            .filter(
                gap ->
                    rules.indicators().isEmpty() || rules.indicators().contains(gap.about().slug()))
            .toList(),
        all.unattributed());
  }

  private int lacking(GapReport report) {
    return report.indicators().stream()
        .mapToInt(gap -> Math.max(0, rules.target() - gap.kept()))
        .sum();
  }

  private LoopSteps.Finding research(int number) throws IOException {
    long spent = 0;
    for (int earlier = 1; earlier < number; earlier++) {
      spent += Math.min(folder.research(earlier).spent(), rules.research().maxTokens());
    }
    long left = Math.max(0, rules.research().maxTokens() - spent);
    try (ModelResearch research =
        ModelResearch.open(
            folder.research(number),
            folder.assignments(number).read(),
            rules.research().withMaxTokens(left))) {
      return steps.research(number, research);
    }
  }

  /** Where nothing can be made of what came, or more may come by another call. */
  private static Optional<LoopEnd> broken(LoopSteps.Finding found) {
    return switch (found.end()) {
      case STOPPED -> Optional.of(LoopEnd.STOPPED);
      case GIVEN_UP -> Optional.of(LoopEnd.GIVEN_UP);
      case OVER_THE_CAP ->
          found.report().answered() == 0 ? Optional.of(LoopEnd.OVER_THE_CAP) : Optional.empty();
      case DONE ->
          // Fewer questions than it takes to give up, and none of them came through.
          found.report().inVain() ? Optional.of(LoopEnd.GIVEN_UP) : Optional.empty();
    };
  }

  private Researched researched(LoopSteps.Finding found) {
    return new Researched(
        found.report().asked(),
        found.report().answered(),
        found.report().tokens(),
        found.report().seconds(),
        found.report().unreached(),
        found.end() == ResearchEnd.OVER_THE_CAP ? rules.research().maxTokens() : null,
        rules.research().endpoint().model(),
        rules.research().maxAnswerTokens());
  }

  private Outcome refine(int number, RefinedInputs inputs) throws IOException {
    List<Path> reports = new ArrayList<>();
    for (int round = 1; round <= number; round++) {
      reports.addAll(folder.research(round).reports());
    }
    if (!isRefined(reports)) {
      steps.run(
          number, inputs.arguments(rules.run(), reports, "round %d of a loop".formatted(number)));
    }
    try (FinishedRun run = FinishedRun.open(rules.run().toString())) {
      AssignmentProgress progress =
          AssignmentProgress.of(folder.assignments(number).read(), run.database());
      lastGaps = gaps(run);
      return new Outcome(
          run.record().runId(),
          progress.kept(),
          progress.replaced(),
          progress.rejected(),
          lacking(lastGaps),
          run.record().timings().seconds());
    }
  }

  /** Whether a call that was killed had published the run before it could tell so. */
  private boolean isRefined(List<Path> reports) throws IOException {
    try (FinishedRun run = FinishedRun.open(rules.run().toString())) {
      return RefinedInputs.of(run.record()).haveAll(reports);
    } catch (NoRunException e) {
      // It was killed while it was put in place: the next run finishes that, or does it again.
      return false;
    }
  }
}
