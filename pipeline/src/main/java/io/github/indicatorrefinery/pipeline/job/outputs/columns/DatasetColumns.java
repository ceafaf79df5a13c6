package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.Column.nullable;
import static io.github.indicatorrefinery.io.rows.Column.required;
import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT_LIST;
import static io.github.indicatorrefinery.io.rows.ColumnType.VECTOR;

import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RowSchema;
import io.github.indicatorrefinery.pipeline.job.plan.Job.Embedded;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;
import io.github.indicatorrefinery.transforms.gather.KeptPair;
import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.List;

/** The columns of the Parquet dataset, a row for each kept pair. */
public final class DatasetColumns {
  /**
   * The columns that {@code data_sha256} covers, in this order: what the pair is, and nothing of
   * where this run happened to find it.
   */
  public static final List<String> DIGESTED =
      List.of(
          "pair_id",
          "question",
          "answer",
          "question_original",
          "answer_original",
          "indicators",
          "category",
          "topic",
          "quality_score",
          "quality_tier",
          "quality_flags",
          "question_hash",
          "source_kind",
          "source_session_id",
          "created_at");

  private DatasetColumns() {}

  /** The columns of a run that gave these texts a vector. */
  public static RowLayout<KeptPair> of(Catalog catalog, Embedded embedded) {
    return new RowLayout<>(schema(embedded), kept -> values(kept, catalog));
  }

  private static RowSchema schema(Embedded embedded) {
    return RowSchema.of(
        required("pair_id", TEXT),
        required("question", TEXT),
        required("answer", TEXT),
        nullable("indicator", TEXT),
        required("indicators", TEXT_LIST),
        nullable("category", TEXT),
        nullable("subcategory", TEXT),
        required("topic", TEXT),
        nullable("catalog_session", INT32),
        required("quality_score", DOUBLE),
        required("quality_tier", TEXT),
        required("quality_flags", TEXT_LIST),
        required("question_hash", TEXT),
        required("source_kind", TEXT),
        required("source_file", TEXT),
        nullable("source_session_id", TEXT),
        required("source_position", TEXT),
        nullable("created_at", TEXT),
        required("question_original", TEXT),
        required("answer_original", TEXT),
        required("absorbed", TEXT_LIST),
        required("absorbed_from", TEXT_LIST),
        embedding(embedded),
        nullable("judge_score", DOUBLE));
  }

  /** A run without embeddings has the column too, so that its readers need no other schema. */
  private static Column embedding(Embedded embedded) {
    return switch (embedded) {
      case QUESTIONS -> Column.vector("embedding", EmbeddingModel.MINI_LM.dimensions());
      case NONE -> nullable("embedding", VECTOR);
    };
  }

  private static Object[] values(KeptPair kept, Catalog catalog) {
    CleanPair clean = kept.pair().clean();
    MinedPair mined = clean.mined();
    SourcePair source = mined.source();
    Quality quality = kept.pair().quality();
    Attribution attribution = mined.attribution();
    Indicator primary = catalog.find(mined.subject()).orElse(null);
    return new Object[] {
      kept.pairId(),
      clean.question(),
      clean.answer(),
      primary == null ? null : primary.slug(),
      attribution.indicators(),
      primary == null ? null : primary.category(),
      primary == null ? null : primary.subcategory(),
      source.topic(),
      primary == null ? null : primary.session(),
      quality.score(),
      quality.tier().label(),
      quality.flags(),
      mined.questionHash(),
      source.origin().kind().label(),
      source.origin().file(),
      source.origin().sessionId(),
      source.origin().position(),
      source.createdAt(),
      source.question(),
      source.answer(),
      kept.absorbed().stream().map(KeptPair.Absorbed::pairId).toList(),
      kept.absorbed().stream().map(absorbed -> session(absorbed.origin())).distinct().toList(),
      kept.embedding() == null ? null : kept.embedding().toArray(),
      kept.judgement() == null ? null : kept.judgement().score()
    };
  }

  /** The research that a pair came from, and nothing of where this run found it. */
  private static String session(Origin origin) {
    String kind = origin.kind().label();
    return origin.sessionId() == null ? kind : kind + " session " + origin.sessionId();
  }
}
