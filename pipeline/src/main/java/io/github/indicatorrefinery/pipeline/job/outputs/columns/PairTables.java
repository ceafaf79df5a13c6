package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.Column.nullable;
import static io.github.indicatorrefinery.io.rows.Column.required;
import static io.github.indicatorrefinery.io.rows.ColumnType.BOOLEAN;
import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RowSchema;
import io.github.indicatorrefinery.transforms.dedup.similar.QuestionComparison;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;
import io.github.indicatorrefinery.transforms.gather.Decision;
import io.github.indicatorrefinery.transforms.gather.KeptPair;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.stream.Collectors;

/**
 * The tables of the production database that tell of pairs and their questions, in the columns that
 * {@code DatabaseLoads} inserts. A row names its indicator by the slug; the ids are the database's
 * own.
 */
public final class PairTables {
  private static final String SEPARATOR = "; ";

  private PairTables() {}

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
        PairTables::pair);
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
        PairTables::decision);
  }

  public static RowLayout<QuestionComparison> comparisons() {
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

  public static RowLayout<AnswerGrade> judgements() {
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
    return quality.metrics().stream().map(PairTables::line).collect(Collectors.joining("\n"));
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
}
