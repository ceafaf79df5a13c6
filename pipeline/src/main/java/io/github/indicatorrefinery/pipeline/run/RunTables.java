package io.github.indicatorrefinery.pipeline.run;

import java.util.List;

/**
 * What the tables of {@link RunFiles#DATABASE} are called, and how a list stands in one of their
 * columns; whoever writes them and whoever reads them has it from here.
 */
public final class RunTables {
  public static final String SESSIONS = "sessions";
  public static final String INDICATORS = "indicators";
  public static final String PAIRS = "qa_pairs";
  public static final String DECISIONS = "decisions";
  public static final String RULINGS = "rulings";
  public static final String EDITS = "edits";
  public static final String QUESTION_PAIRS = "question_pairs";
  public static final String PROBABLE_DUPLICATES = "probable_duplicates";
  public static final String EMBEDDINGS = "embeddings";
  public static final String QUALITIES = "qualities";
  public static final String FACTS = "facts";
  public static final String SENSITIVE = "sensitive_places";
  public static final String CONTRADICTIONS = "contradictions";
  public static final String JUDGEMENTS = "judgements";
  public static final String FAILURES = "failures";
  public static final String RESEARCHES = "research_metadata";
  public static final String SOURCE_SESSIONS = "source_sessions";
  public static final String PROJECT_INFO = "project_info";

  private static final String SEPARATOR = "; ";

  private RunTables() {}

  /** The text that a list of words, slugs or ids becomes; none of them holds the separator. */
  public static String joined(List<String> elements) {
    return String.join(SEPARATOR, elements);
  }

  /** The list that such a text was; empty for the empty text. */
  public static List<String> split(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
  }
}
