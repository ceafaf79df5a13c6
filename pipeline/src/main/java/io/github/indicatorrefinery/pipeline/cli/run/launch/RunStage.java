package io.github.indicatorrefinery.pipeline.cli.run.launch;

/**
 * What a run does, as a person who waits for it is told, in the order in which it mostly happens.
 *
 * <p>The costs are seconds of a run on the Direct Runner over 17,656 pairs; {@link RunForecast}
 * scales them to the machine and the runner at hand, so only their ratios matter.
 */
enum RunStage {
  READING("reading", 1.2e-8),
  /** A pair is mined, cleaned and scored, hundreds of them together in each step. */
  REFINING("refining", 4.3e-4),
  EMBEDDING("embedding", 1.7e-3),
  PREPARING("preparing", 1e-4),
  /** Vectors take two thirds of it. */
  COMPARING("comparing", 2e-4),
  /** How long a model takes is not known before it has answered. */
  JUDGING("judging", Double.NaN),
  /** And writing the files of a shard. */
  GATHERING("gathering", 3.5e-4),
  /** Of rows into the database; the cost is that of a pair with all its rows. */
  LOADING("writing row", 1.1e-4),
  FINISHING("finishing the database", 2e-4);

  private final String label;
  private final double secondsPerUnit;

  RunStage(String label, double secondsPerUnit) {
    this.label = label;
    this.secondsPerUnit = secondsPerUnit;
  }

  /** As the line says it: what the run is at. */
  String label() {
    return label;
  }

  /** Of a byte of unpacked input, a question, an answer or a pair; NaN where nobody knows. */
  double secondsPerUnit() {
    return secondsPerUnit;
  }

  /** Whether units are done one by one; of a few large shards none is, and then all at once. */
  boolean hasPace() {
    return this != GATHERING && this != FINISHING;
  }
}
