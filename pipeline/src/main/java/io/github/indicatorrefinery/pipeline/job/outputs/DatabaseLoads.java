package io.github.indicatorrefinery.pipeline.job.outputs;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.sqlite.DatabasePlan;
import io.github.indicatorrefinery.io.sqlite.TableLoad;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.CatalogTables;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.CatalogTables.CatalogSession;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.CatalogTables.Topic;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.ContradictionColumns;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.EditColumns;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.FactColumns;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.PairTables;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.ProvenanceTables;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.ProvenanceTables.Info;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.QuestionTables;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.RulingColumns;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.ScoredRow;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.SensitiveColumns;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.SetAsideColumns;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.contradict.Contradiction;
import io.github.indicatorrefinery.transforms.dedup.similar.ProbableDuplicate;
import io.github.indicatorrefinery.transforms.dedup.similar.QuestionComparison;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.gather.Decision;
import io.github.indicatorrefinery.transforms.gather.EditOutcome;
import io.github.indicatorrefinery.transforms.gather.KeptPair;
import io.github.indicatorrefinery.transforms.gather.SensitivePlace;
import io.github.indicatorrefinery.transforms.gather.StatedFact;
import io.github.indicatorrefinery.transforms.ruling.Ruling;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Research;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of {@code schema.sql} that rows fill, and what of a row is not stored as it is. */
public final class DatabaseLoads {
  static final TableLoad<CatalogSession> SESSIONS =
      TableLoad.of(RunTables.SESSIONS, CatalogTables.sessions());
  static final TableLoad<Indicator> INDICATORS =
      TableLoad.of(RunTables.INDICATORS, CatalogTables.indicators());

  /** A topic may be spelt like an indicator and yet not be about it. */
  static final TableLoad<Topic> TOPICS =
      TableLoad.of("topics", CatalogTables.topics())
          .into(RunTables.INDICATORS)
          .computing(
              "indicator_name",
              """
              CASE WHEN EXISTS (SELECT 1 FROM indicators WHERE indicator_name = ?)
                   THEN ? || ' (topic)' ELSE ? END""");

  static final TableLoad<KeptPair> PAIRS =
      ofIndicators(RunTables.PAIRS, PairTables.pairs())
          .computing(
              "indicator_name", "SELECT indicator_name FROM indicators WHERE indicator_slug = ?");
  static final TableLoad<Decision> DECISIONS =
      ofIndicators(RunTables.DECISIONS, PairTables.decisions());
  static final TableLoad<Ruling> RULINGS = TableLoad.of(RunTables.RULINGS, RulingColumns.rulings());
  static final TableLoad<EditOutcome> EDITS = TableLoad.of(RunTables.EDITS, EditColumns.edits());
  static final TableLoad<QuestionComparison> QUESTION_PAIRS =
      TableLoad.of(RunTables.QUESTION_PAIRS, QuestionTables.comparisons());
  static final TableLoad<ProbableDuplicate> PROBABLE_DUPLICATES =
      TableLoad.of(RunTables.PROBABLE_DUPLICATES, QuestionTables.probables());
  static final TableLoad<EmbeddedQuestion> EMBEDDINGS =
      TableLoad.of(RunTables.EMBEDDINGS, QuestionTables.embeddings());
  static final TableLoad<ScoredRow> QUALITIES =
      TableLoad.of(RunTables.QUALITIES, PairTables.qualities());
  static final TableLoad<StatedFact> FACTS = TableLoad.of(RunTables.FACTS, FactColumns.table());
  static final TableLoad<SensitivePlace> SENSITIVE =
      TableLoad.of(RunTables.SENSITIVE, SensitiveColumns.places());
  static final TableLoad<Contradiction> CONTRADICTIONS =
      TableLoad.of(RunTables.CONTRADICTIONS, ContradictionColumns.contradictions());
  static final TableLoad<AnswerGrade> JUDGEMENTS =
      TableLoad.of(RunTables.JUDGEMENTS, PairTables.judgements());
  static final TableLoad<Failure> FAILURES =
      TableLoad.of(RunTables.FAILURES, SetAsideColumns.failures());
  static final TableLoad<Research> RESEARCHES =
      TableLoad.of(RunTables.RESEARCHES, ProvenanceTables.researches());
  static final TableLoad<Research> SOURCE_SESSIONS =
      TableLoad.of(RunTables.SOURCE_SESSIONS, ProvenanceTables.sourceSessions());
  static final TableLoad<Info> PROJECT_INFO =
      TableLoad.of(RunTables.PROJECT_INFO, ProvenanceTables.projectInfo());

  private DatabaseLoads() {}

  /** Fills parents before children. */
  public static DatabasePlan plan() {
    return new DatabasePlan(
        script("schema.sql"),
        List.of(
            SESSIONS,
            INDICATORS,
            TOPICS,
            PAIRS,
            DECISIONS,
            RULINGS,
            EDITS,
            QUESTION_PAIRS,
            PROBABLE_DUPLICATES,
            EMBEDDINGS,
            QUALITIES,
            FACTS,
            SENSITIVE,
            CONTRADICTIONS,
            JUDGEMENTS,
            FAILURES,
            RESEARCHES,
            SOURCE_SESSIONS,
            PROJECT_INFO),
        script("finish.sql"));
  }

  /** Rows that name their indicator or topic by its slug. */
  private static <T> TableLoad<T> ofIndicators(String table, RowLayout<T> layout) {
    return TableLoad.of(table, layout)
        .computing("indicator_id", "SELECT indicator_id FROM indicators WHERE indicator_slug = ?");
  }

  private static String script(String name) {
    try (InputStream script = DatabaseLoads.class.getResourceAsStream(name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
