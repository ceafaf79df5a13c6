package io.github.indicatorrefinery.pipeline.cli.run.launch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * How long a run will still take. Of the stage that is at work its own pace tells, the more the
 * further it is; of those that come, what they cost beside those before them, which was measured
 * once.
 *
 * <p>It is told how far all stages are, again and again; stages overlap, and the last that has
 * begun is taken for the one at work.
 */
final class RunForecast {
  /** From this share of a stage on its own pace alone counts. */
  private static final double OWN_PACE_FROM = 0.3;

  /**
   * Up to so much work, what was not seen yet counts as on the measured machine, so that a start
   * does not rule: without it one quick step at 5 of 62 seconds foretold the end in 7, and the
   * share stood at 44 % from there to the middle.
   */
  private static final double PRIOR_SECONDS = 5;

  /** This much counts so to the end: a stage that begins does not rule either. */
  private static final double LEAST_PRIOR_SECONDS = 0.5;

  /** A machine has more or less to do besides: the later a stage, the more it tells of the next. */
  private static final double EARLIER_WEIGHS = 0.5;

  /** What took longer than foreseen, and does not tell how far it is, will not end this moment. */
  private static final double LEAST_SHARE_LEFT = 0.05;

  private final Map<RunStage, Double> begun = new EnumMap<>(RunStage.class);
  private double share;

  /**
   * What is known after some seconds.
   *
   * @param at the stage at work
   * @param secondsLeft until the end, or until a stage that nobody can foresee
   * @param before that stage; null where the end is foreseen
   * @param share of the time that is over, 0 to 1; it does not fall
   */
  record Outlook(StageAmount at, double secondsLeft, @Nullable RunStage before, double share) {}

  /** What is to be expected after {@code seconds}. */
  Outlook after(double seconds, List<StageAmount> stages) {
    int at = atWork(stages);
    for (int i = 0; i <= at; i++) {
      begun.putIfAbsent(stages.get(i).stage(), seconds);
    }
    StageAmount current = stages.get(at);
    double pace = pace(seconds, stages, at);
    double left = left(seconds, current, pace);
    RunStage before = null;
    for (StageAmount next : stages.subList(at + 1, stages.size())) {
      if (Double.isNaN(next.foreseenSeconds())) {
        before = next.stage();
        break;
      }
      left += next.foreseenSeconds() * pace;
    }
    if (before == null) {
      share = Math.max(share, seconds / (seconds + left));
    }
    return new Outlook(current, left, before, share);
  }

  /** What has begun stays begun, though what comes before it may have more to do than it seemed. */
  private int atWork(List<StageAmount> stages) {
    int at = 0;
    for (int i = 0; i < stages.size(); i++) {
      StageAmount stage = stages.get(i);
      if (begun.containsKey(stage.stage())) {
        at = i;
      }
      if (stage.done() > 0) {
        boolean isOver = stage.done() >= stage.total() && i + 1 < stages.size();
        at = Math.max(at, isOver ? i + 1 : i);
      }
    }
    return at;
  }

  /** How many seconds a second of the measured machine takes here. */
  private double pace(double seconds, List<StageAmount> stages, int at) {
    double took = 0;
    double foreseen = 0;
    double until = seconds;
    for (int i = at; i >= 0; i--) {
      StageAmount stage = stages.get(i);
      double from = begun.get(stage.stage());
      double cost = stage.foreseenSeconds() * (i < at ? 1 : stage.share());
      if (cost > 0 && (i < at || stage.stage().hasPace())) {
        double weight = Math.pow(EARLIER_WEIGHS, at - i);
        took += weight * (until - from);
        foreseen += weight * cost;
      }
      until = from;
    }
    double prior = Math.max(LEAST_PRIOR_SECONDS, PRIOR_SECONDS - foreseen);
    return (took + prior) / (foreseen + prior);
  }

  private double left(double seconds, StageAmount current, double pace) {
    double took = seconds - begun.get(current.stage());
    double done = current.share();
    double foreseen = current.foreseenSeconds() * pace;
    if (Double.isNaN(foreseen)) {
      return done == 0 ? 0 : took * (1 - done) / done;
    }
    if (!current.stage().hasPace()) {
      return Math.min(
          Math.max(foreseen - took, foreseen * LEAST_SHARE_LEFT), foreseen * (1 - done));
    }
    double trust = Math.min(1, done / OWN_PACE_FROM);
    double byItsPace = done == 0 ? 0 : took * (1 - done) / done;
    return trust * byItsPace + (1 - trust) * foreseen * (1 - done);
  }
}
