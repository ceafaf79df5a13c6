package io.github.indicatorrefinery.pipeline.outputs;

import static io.github.indicatorrefinery.io.rows.Column.nullable;
import static io.github.indicatorrefinery.io.rows.Column.required;
import static io.github.indicatorrefinery.io.rows.ColumnType.BOOLEAN;
import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RowSchema;
import io.github.indicatorrefinery.transforms.assemble.Decision;
import io.github.indicatorrefinery.transforms.assemble.KeptPair;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.dedup.similar.Comparison;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.Judgement;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.stream.Collectors;

/**
 * The rows of the production database, table by table, in the columns that {@link DatabaseLoads}
 * inserts. A row names its indicator by the slug; the ids are the database's own.
 */
public final class DatabaseTables {
  private static final String SEPARATOR = "; ";

  private DatabaseTables() {}

  /** A key of {@code project_info}. */
  public record Info(String key, String value) {}

  /** A topic that is no indicator. */
  public record Topic(String slug, String name) {}

  /** A session of the catalog: categories and subcategories joined. */
  public record CatalogSession(
      int number, String category, String subcategory, int totalIndicators) {}

  public static RowLayout<CatalogSession> sessions() {
    return new RowLayout<>(
        RowSchema.of(
            required("session_number", INT32),
            required("category", TEXT),
            required("subcategory", TEXT),
            required("total_indicators", INT32)),
        session ->
            new Object[] {
              session.number(), session.category(), session.subcategory(), session.totalIndicators()
            });
  }

  public static RowLayout<Indicator> indicators() {
    return new RowLayout<>(
        RowSchema.of(
            required("indicator_name", TEXT),
            required("indicator_slug", TEXT),
            required("session_number", INT32),
            required("category", TEXT),
            required("subcategory", TEXT),
            required("catalog_name", TEXT)),
        indicator ->
            new Object[] {
              indicator.displayName(),
              indicator.slug(),
              indicator.session(),
              indicator.category(),
              indicator.subcategory(),
              indicator.name()
            });
  }

  public static RowLayout<Topic> topics() {
    return new RowLayout<>(
        RowSchema.of(required("indicator_name", TEXT), required("indicator_slug", TEXT)),
        topic -> new Object[] {topic.name(), topic.slug()});
  }

  public static RowLayout<KeptPair> pairs() {
    return new RowLayout<>(
        RowSchema.of(
            required("indicator_slug", TEXT),
            required("pair_number", INT32),
            required("question", TEXT),
            required("answer", TEXT),
            required("topic", TEXT),
            nullable("created_date", TEXT),
            required("pair_id", TEXT),
            required("question_hash", TEXT),
            required("indicators", TEXT),
            required("quality_score", DOUBLE),
            required("quality_tier", TEXT),
            required("quality_flags", TEXT),
            required("quality_metrics", TEXT),
            required("question_original", TEXT),
            required("answer_original", TEXT),
            required("source_kind", TEXT),
            required("source_file", TEXT),
            nullable("source_session_id", TEXT),
            required("source_position", TEXT)),
        DatabaseTables::pair);
  }

  public static RowLayout<Decision> decisions() {
    return new RowLayout<>(
        RowSchema.of(
            required("pair_id", TEXT),
            required("question_hash", TEXT),
            required("source_kind", TEXT),
            required("source_file", TEXT),
            nullable("source_session_id", TEXT),
            required("source_position", TEXT),
            required("indicator_slug", TEXT),
            required("attribution", TEXT),
            required("outcome", TEXT),
            nullable("stage", TEXT),
            nullable("reason", TEXT),
            nullable("survivor_id", TEXT),
            nullable("similarity", DOUBLE),
            required("question", TEXT),
            nullable("via", TEXT),
            nullable("quality_score", DOUBLE),
            nullable("quality_tier", TEXT),
            nullable("quality_flags", TEXT),
            nullable("quality_metrics", TEXT)),
        DatabaseTables::decision);
  }

  public static RowLayout<Comparison> comparisons() {
    return new RowLayout<>(
        RowSchema.of(
            required("better_id", TEXT),
            required("other_id", TEXT),
            nullable("cosine_distance", DOUBLE),
            required("shingle_similarity", DOUBLE),
            nullable("guard", TEXT),
            nullable("guard_detail", TEXT),
            required("merged", BOOLEAN)),
        compared ->
            new Object[] {
              compared.betterId(),
              compared.otherId(),
              compared.cosineDistance(),
              compared.shingleSimilarity(),
              compared.guard(),
              compared.guardDetail(),
              compared.merged()
            });
  }

  public static RowLayout<EmbeddedQuestion> embeddings() {
    return new RowLayout<>(
        RowSchema.of(
            required("pair_id", TEXT),
            required("question", TEXT),
            Column.vector("vector", EmbeddingModel.MINI_LM.dimensions())),
        question ->
            new Object[] {
              question.candidate().pairId(),
              question.candidate().question(),
              question.embedding().toArray()
            });
  }

  public static RowLayout<Judgement> judgements() {
    return new RowLayout<>(
        RowSchema.of(
            required("pair_id", TEXT),
            required("score", DOUBLE),
            required("rationale", TEXT),
            required("model", TEXT),
            required("prompt_sha256", TEXT)),
        judgement ->
            new Object[] {
              judgement.pairId(),
              judgement.score(),
              judgement.rationale(),
              judgement.model(),
              judgement.promptSha256()
            });
  }

  public static RowLayout<Research> researches() {
    return new RowLayout<>(
        RowSchema.of(
            nullable("research_method", TEXT),
            nullable("queries_executed", INT32),
            nullable("successful_queries", INT32),
            nullable("success_rate", TEXT),
            nullable("generation_date", TEXT),
            required("topic", TEXT),
            required("source_kind", TEXT),
            required("source_file", TEXT),
            nullable("source_session_id", TEXT),
            required("source_position", TEXT),
            nullable("declared_pairs", INT32),
            required("found_pairs", INT32)),
        DatabaseTables::research);
  }

  public static RowLayout<Research> sourceSessions() {
    return new RowLayout<>(
        RowSchema.of(
            required("source_session_id", TEXT),
            required("source_file", TEXT),
            required("source_position", TEXT),
            required("topic", TEXT),
            nullable("created_at", TEXT),
            nullable("total_queries", INT32),
            nullable("successful_queries", INT32),
            required("found_pairs", INT32)),
        session ->
            new Object[] {
              session.origin().sessionId(),
              session.origin().file(),
              session.origin().position(),
              session.title(),
              session.createdAt(),
              session.queriesExecuted(),
              session.successfulQueries(),
              session.foundPairs()
            });
  }

  public static RowLayout<Info> projectInfo() {
    return new RowLayout<>(
        RowSchema.of(required("key", TEXT), required("value", TEXT)),
        info -> new Object[] {info.key(), info.value()});
  }

  private static Object[] pair(KeptPair kept) {
    CleanPair clean = kept.pair().clean();
    MinedPair mined = clean.mined();
    SourcePair source = mined.source();
    Quality quality = kept.pair().quality();
    Origin origin = source.origin();
    return new Object[] {
      mined.subject(),
      kept.number(),
      clean.question(),
      clean.answer(),
      source.topic(),
      source.createdAt(),
      kept.pairId(),
      mined.questionHash(),
      String.join(SEPARATOR, mined.attribution().indicators()),
      quality.score(),
      quality.tier().label(),
      String.join(SEPARATOR, quality.flags()),
      lines(quality),
      source.question(),
      source.answer(),
      origin.kind().label(),
      origin.file(),
      origin.sessionId(),
      origin.position()
    };
  }

  private static String lines(Quality quality) {
    return quality.metrics().stream().map(DatabaseTables::line).collect(Collectors.joining("\n"));
  }

  private static String line(Quality.Metric metric) {
    return metric.name() + " " + Math.round(metric.value() * 100) / 100.0 + " " + metric.reason();
  }

  private static Object[] decision(Decision decision) {
    Origin origin = decision.pair().source().origin();
    Quality quality = decision.quality();
    return new Object[] {
      decision.recordId(),
      decision.pair().questionHash(),
      origin.kind().label(),
      origin.file(),
      origin.sessionId(),
      origin.position(),
      decision.pair().subject(),
      decision.pair().attribution().basis().label(),
      decision.outcome().label(),
      decision.stage(),
      decision.reason(),
      decision.survivorId(),
      decision.similarity(),
      decision.pair().source().question(),
      decision.via().isEmpty() ? null : String.join(SEPARATOR, decision.via()),
      quality == null ? null : quality.score(),
      quality == null ? null : quality.tier().label(),
      quality == null ? null : String.join(SEPARATOR, quality.flags()),
      quality == null ? null : lines(quality)
    };
  }

  private static Object[] research(Research research) {
    Origin origin = research.origin();
    return new Object[] {
      research.method(),
      research.queriesExecuted(),
      research.successfulQueries(),
      research.successRate(),
      research.createdAt(),
      research.title(),
      origin.kind().label(),
      origin.file(),
      origin.sessionId(),
      origin.position(),
      research.declaredPairs(),
      research.foundPairs()
    };
  }
}
