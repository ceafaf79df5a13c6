package io.github.indicatorrefinery.pipeline.cli.run.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunForecastTest {
  private static final List<RunStage> STAGES =
      List.of(
          RunStage.REFINING,
          RunStage.EMBEDDING,
          RunStage.PREPARING,
          RunStage.COMPARING,
          RunStage.GATHERING,
          RunStage.LOADING,
          RunStage.FINISHING);

  private static final double UNITS = 20_000;

  /** A machine that does all so many times as slowly as the measured one. */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 5})
  void isRightFromTheMiddleOnWhereAStageCostsWhatItCosts(double times) {
    double end = times * seconds(STAGES.size());
    RunForecast forecast = new RunForecast();
    double share = 0;
    for (double now = 0; now < end; now += end / 500) {
      RunForecast.Outlook outlook = forecast.after(now, at(now / times));
      if (now > end / 2 && now < end * 0.97) {
        assertThat(outlook.secondsLeft())
            .as("after %.1f of %.1f s, %s", now, end, outlook.at())
            .isCloseTo(end - now, within(0.25 * (end - now) + 1));
      }
      assertThat(outlook.share()).isGreaterThanOrEqualTo(share).isLessThanOrEqualTo(1);
      share = outlook.share();
    }
  }

  @Test
  void tellsNothingOfWhatNobodyCanForesee() {
    List<StageAmount> stages =
        List.of(
            StageAmount.of(RunStage.REFINING, 50, 100),
            StageAmount.of(RunStage.JUDGING, 0, 100),
            StageAmount.of(RunStage.LOADING, 0, 100));
    RunForecast forecast = new RunForecast();
    forecast.after(0, stages);

    RunForecast.Outlook outlook = forecast.after(10, stages);

    assertThat(outlook.before()).isEqualTo(RunStage.JUDGING);
    assertThat(RunLine.of(outlook)).isEqualTo("10 s left before judging, refining 50 of 100");
  }

  @Test
  void theJudgesOwnPaceTellsOfItOnceItBegan() {
    RunForecast forecast = new RunForecast();
    forecast.after(0, List.of(StageAmount.of(RunStage.REFINING, 50, 100)));
    forecast.after(10, judging(1));

    RunForecast.Outlook outlook = forecast.after(20, judging(25));

    assertThat(outlook.secondsLeft()).isCloseTo(30, within(2.0));
  }

  private static List<StageAmount> judging(double done) {
    return List.of(
        StageAmount.of(RunStage.REFINING, 100, 100), StageAmount.of(RunStage.JUDGING, done, 100));
  }

  private static double seconds(int stages) {
    return STAGES.subList(0, stages).stream()
        .mapToDouble(stage -> UNITS * stage.secondsPerUnit())
        .sum();
  }

  private static List<StageAmount> at(double seconds) {
    List<StageAmount> amounts = new ArrayList<>();
    for (int i = 0; i < STAGES.size(); i++) {
      RunStage stage = STAGES.get(i);
      double done = (seconds - seconds(i)) / stage.secondsPerUnit();
      boolean isTold = stage != RunStage.FINISHING && (stage.hasPace() || done >= UNITS);
      amounts.add(StageAmount.of(stage, isTold ? Math.max(0, Math.min(UNITS, done)) : 0, UNITS));
    }
    return amounts;
  }
}
