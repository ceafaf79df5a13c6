package io.github.indicatorrefinery.pipeline.run.history;

/** What the files of a history are called below the folder of a run. */
public final class HistoryFiles {
  /** The folder of it all. */
  public static final String FOLDER = "history";

  /** A line for each run and each that was put back, the earliest first; the last is in place. */
  public static final String ENTRIES = FOLDER + "/runs.jsonl";

  private static final String PAIRS = FOLDER + "/pairs/";
  private static final String PAIRS_ENDING = ".parquet";

  /** Hidden, so that it is not published: it waits here until all shards are there. */
  private static final String STAGED = ".history/pairs-%05d.jsonl";

  private HistoryFiles() {}

  /** The fate of every pair of one run. */
  public static String pairs(String runId) {
    return PAIRS + runId + PAIRS_ENDING;
  }

  /** Whether a path is that of a file that {@link #pairs} names. */
  public static boolean isOfPairs(String path) {
    return path.startsWith(PAIRS) && path.endsWith(PAIRS_ENDING);
  }

  /** Whether a path is that of any file of a history. */
  public static boolean isOfHistory(String path) {
    return path.startsWith(FOLDER + "/");
  }

  /**
   * The pairs of one shard while the run lasts.
   *
   * @param shard from 0
   */
  public static String staged(int shard) {
    return STAGED.formatted(shard);
  }
}
