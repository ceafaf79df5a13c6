package io.github.indicatorrefinery.pipeline.cli.run.launch;

import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.transforms.embed.Embedded;
import io.github.indicatorrefinery.transforms.grade.GradeAnswers;
import io.github.indicatorrefinery.transforms.progress.LongWork;
import io.github.indicatorrefinery.transforms.progress.WorkHere;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How far each stage of a run is, by the runner's counters, which a retried bundle may count twice,
 * and by what this process counts itself: it informs, the ledger counts.
 *
 * @param counters of the stages, by name
 * @param here what this process has done of the run
 * @param sizes of all inputs
 */
record RunCounts(Map<String, Long> counters, WorkHere here, InputSizes sizes) {
  /** Of the full export, with its prose: how much input there is for a pair that comes out. */
  private static final double UNPACKED_BYTES_PER_PAIR = 10_000;

  /** What comparing questions takes that have no vectors. */
  private static final double SHARE_WITHOUT_VECTORS = 1 / 3.0;

  /** What writing takes of pairs that have none: 9 s of the full input in place of 11. */
  private static final double WRITING_WITHOUT_VECTORS = 0.8;

  /** What the steps of a pair take of its time. */
  private static final double MINING = 0.25;

  private static final double CLEANING = 0.15;
  private static final double SCORING = 0.6;

  /** The stages of {@code job}, in their order. */
  List<StageAmount> of(Job job) {
    double stored = (double) sizes.storedBytes();
    double bytesRead = Math.min(stored, done(LongWork.READING));
    boolean isRead = bytesRead >= stored;
    double read = count("read");
    double pairs =
        isRead && read > 0 ? read : Math.max(read, sizes.unpackedBytes() / UNPACKED_BYTES_PER_PAIR);
    if (job.inputs().sample() != null) {
      pairs = Math.min(pairs, job.inputs().sample());
    }
    double questions = count("questions") > 0 ? count("questions") : pairs;
    List<StageAmount> stages = new ArrayList<>();
    stages.add(
        new StageAmount(
            RunStage.READING,
            bytesRead,
            stored,
            sizes.unpackedBytes() * RunStage.READING.secondsPerUnit()));
    stages.add(StageAmount.of(RunStage.REFINING, refined(pairs), pairs));
    if (job.dedup().embedded() != Embedded.NONE) {
      stages.add(StageAmount.of(RunStage.EMBEDDING, count("embedded"), questions));
    }
    stages.add(StageAmount.of(RunStage.PREPARING, done(LongWork.PREPARING), questions));
    stages.add(comparing(job, questions));
    if (job.judge() != null) {
      stages.add(
          StageAmount.of(
              RunStage.JUDGING,
              Math.max(done(LongWork.JUDGING), count("judged")),
              count(GradeAnswers.ANSWERS)));
    }
    double written =
        job.dedup().embedded() == Embedded.NONE ? WRITING_WITHOUT_VECTORS * pairs : pairs;
    stages.add(writing(RunStage.GATHERING, count("assembled"), pairs, written));
    // The search index is written beside the database.
    stages.add(
        writing(
            RunStage.LOADING,
            done(LongWork.LOADING),
            Math.max(done(LongWork.STAGING), pairs),
            written));
    stages.add(writing(RunStage.FINISHING, 0, pairs, written));
    return stages;
  }

  private static StageAmount writing(RunStage stage, double done, double total, double written) {
    return new StageAmount(stage, done, total, written * stage.secondsPerUnit());
  }

  /** Whole pairs, as far as the three steps that each goes through are done. */
  private double refined(double pairs) {
    // Of a sample, all pairs are mined.
    return MINING * Math.min(pairs, count("mined"))
        + CLEANING * count("cleaned")
        + SCORING * count("scored");
  }

  /** Each question is compared with all better ones, and its vector with theirs. */
  private StageAmount comparing(Job job, double questions) {
    double foreseen = questions * RunStage.COMPARING.secondsPerUnit();
    return new StageAmount(
        RunStage.COMPARING,
        done(LongWork.COMPARING),
        questions,
        job.dedup().embedded() == Embedded.NONE ? foreseen * SHARE_WITHOUT_VECTORS : foreseen);
  }

  private double done(LongWork work) {
    return (double) here.count(work);
  }

  private double count(String counter) {
    return counters.getOrDefault(counter, 0L).doubleValue();
  }
}
