package io.github.indicatorrefinery.pipeline.run;

import io.github.indicatorrefinery.io.publish.Publication;

/**
 * What the files of a run are called below its folder; whoever writes them and whoever reads them
 * has the names from here. Of the files that are cut into shards it is the beginning, which {@code
 * -00000-of-00004} and an ending follow.
 */
public final class RunFiles {
  /** The record, which makes the folder a run and lists all other files. */
  public static final String RECORD = Publication.COMMIT_MARK;

  /** The dataset card. */
  public static final String CARD = "README.md";

  public static final String DATABASE = "refinery.db";

  /** The kept pairs, in Parquet. */
  public static final String DATASET = "data/train";

  public static final String DUPLICATES = "duplicates/duplicates";
  public static final String REJECTED = "rejected/rejected";
  public static final String FAILED = "failed/failed";
  public static final String FACTS = "facts/facts";

  /** The same as tables, for readers that take a whole folder for Parquet. */
  public static final String DUPLICATES_TABLE = "aside/duplicates";

  public static final String REJECTED_TABLE = "aside/rejected";
  public static final String FACTS_TABLE = "aside/facts";

  /** The folder of the search index. */
  public static final String INDEX = "index";

  private static final String INDICATORS = "indicators/";
  private static final String INDICATOR_ENDING = "_qa_pairs.json";

  private RunFiles() {}

  /** The document of an indicator or topic. */
  public static String indicator(String slug) {
    return INDICATORS + slug + INDICATOR_ENDING;
  }

  /** Whether a path is that of one of the files that begin so. */
  public static boolean isShardOf(String beginning, String path) {
    return path.startsWith(beginning + "-");
  }
}
