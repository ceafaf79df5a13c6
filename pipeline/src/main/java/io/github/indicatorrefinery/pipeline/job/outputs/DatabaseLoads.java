package io.github.indicatorrefinery.pipeline.job.outputs;

import io.github.indicatorrefinery.io.sqlite.DatabasePlan;
import io.github.indicatorrefinery.io.sqlite.TableLoad;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How the rows that {@link ProductionDatabase} stages enter the tables of {@code schema.sql},
 * parents before children.
 */
public final class DatabaseLoads {
  public static final String SESSIONS = "sessions";
  public static final String INDICATORS = "indicators";
  public static final String TOPICS = "topics";
  public static final String PAIRS = "qa_pairs";
  public static final String DECISIONS = "decisions";
  public static final String QUESTION_PAIRS = "question_pairs";
  public static final String EMBEDDINGS = "embeddings";
  public static final String FACTS = "facts";
  public static final String CONTRADICTIONS = "contradictions";
  public static final String JUDGEMENTS = "judgements";
  public static final String FAILURES = "failures";
  public static final String RESEARCHES = "research_metadata";
  public static final String SOURCE_SESSIONS = "source_sessions";
  public static final String PROJECT_INFO = "project_info";

  private static final String INDICATOR_ID =
      "(SELECT indicator_id FROM indicators WHERE indicator_slug = ?)";

  private DatabaseLoads() {}

  public static DatabasePlan plan() {
    return new DatabasePlan(
        script("schema.sql"),
        List.of(
            load(
                SESSIONS,
                """
                INSERT INTO sessions (session_id, session_number, category, subcategory, total_indicators)
                VALUES (?1, ?1, ?2, ?3, ?4)
                """),
            load(
                INDICATORS,
                """
                INSERT INTO indicators (indicator_name, indicator_slug, session_number, category, subcategory,
                  is_catalog, catalog_name)
                VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6)
                """),
            load(
                TOPICS,
                // A topic may be spelt like an indicator and yet not be about it.
                """
                INSERT INTO indicators (indicator_name, indicator_slug, is_catalog)
                SELECT CASE WHEN EXISTS (SELECT 1 FROM indicators WHERE indicator_name = ?1)
                            THEN ?1 || ' (topic)' ELSE ?1 END, ?2, 0
                """),
            load(
                PAIRS,
                """
                INSERT INTO qa_pairs (indicator_id, pair_number, question, answer, topic, created_date, pair_id,
                  question_hash, indicators, quality_score, quality_tier, quality_flags, quality_metrics,
                  question_original, answer_original, source_kind, source_file, source_session_id, source_position)
                VALUES (%s, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
                    .formatted(INDICATOR_ID)),
            load(
                DECISIONS,
                """
                INSERT INTO decisions (pair_id, question_hash, source_kind, source_file, source_session_id,
                  source_position, indicator_id, attribution, outcome, stage, reason, survivor_id, similarity,
                  question, via, quality_score, quality_tier, quality_flags, quality_metrics)
                VALUES (?, ?, ?, ?, ?, ?, %s, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
                    .formatted(INDICATOR_ID)),
            load(
                QUESTION_PAIRS,
                """
                INSERT INTO question_pairs (better_id, other_id, cosine_distance, shingle_similarity, guard,
                  guard_detail, merged)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """),
            load(EMBEDDINGS, "INSERT INTO embeddings (pair_id, question, vector) VALUES (?, ?, ?)"),
            load(
                FACTS,
                """
                INSERT INTO facts (pair_id, fact_number, indicator_slug, kind, verdict, quote, reference, source,
                  reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """),
            load(
                CONTRADICTIONS,
                """
                INSERT INTO contradictions (indicator_slug, kind, first_pair_id, first_quote, second_pair_id,
                  second_quote)
                VALUES (?, ?, ?, ?, ?, ?)
                """),
            load(
                JUDGEMENTS,
                """
                INSERT INTO judgements (pair_id, score, rationale, model, prompt_sha256) VALUES (?, ?, ?, ?, ?)
                """),
            load(
                FAILURES,
                """
                INSERT INTO failures (stage, reason, message, source_kind, source_file, source_position, input,
                  input_size)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """),
            load(
                RESEARCHES,
                """
                INSERT INTO research_metadata (research_method, queries_executed, successful_queries, success_rate,
                  generation_date, topic, source_kind, source_file, source_session_id, source_position,
                  declared_pairs, found_pairs)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """),
            load(
                SOURCE_SESSIONS,
                """
                INSERT INTO source_sessions (source_session_id, source_file, source_position, topic, created_at,
                  total_queries, successful_queries, found_pairs)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """),
            load(PROJECT_INFO, "INSERT INTO project_info (key, value) VALUES (?, ?)")),
        script("finish.sql"));
  }

  private static TableLoad load(String table, String insert) {
    return new TableLoad(table, insert);
  }

  private static String script(String name) {
    try (InputStream script = DatabaseLoads.class.getResourceAsStream(name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
