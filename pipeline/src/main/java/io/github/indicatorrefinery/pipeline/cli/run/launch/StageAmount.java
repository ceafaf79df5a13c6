package io.github.indicatorrefinery.pipeline.cli.run.launch;

/**
 * How far a run is with one stage.
 *
 * @param done units that are done; 0 where nothing tells
 * @param total units there are, as far as is known by now; at least {@code done}
 * @param foreseenSeconds what all of it takes the measured machine; NaN where nobody knows
 */
record StageAmount(RunStage stage, double done, double total, double foreseenSeconds) {
  StageAmount {
    total = Math.max(done, total);
  }

  /** One whose cost goes by the same units. */
  static StageAmount of(RunStage stage, double done, double total) {
    return new StageAmount(stage, done, total, Math.max(done, total) * stage.secondsPerUnit());
  }

  /** From 0 to 1; of a stage without work 0. */
  double share() {
    return total == 0 ? 0 : done / total;
  }
}
