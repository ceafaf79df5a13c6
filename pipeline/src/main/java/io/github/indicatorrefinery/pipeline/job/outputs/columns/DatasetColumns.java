package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT_LIST;
import static io.github.indicatorrefinery.io.rows.ColumnType.VECTOR;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.gather.KeptPair;
import io.github.indicatorrefinery.transforms.values.Edit;
import io.github.indicatorrefinery.transforms.values.Origin;
import java.util.List;
import org.apache.beam.sdk.transforms.SerializableFunction;

/** The columns of the Parquet dataset, a row for each kept pair. */
public final class DatasetColumns {
  private DatasetColumns() {}

  /** The same of every run, so that the files of several are read as one. */
  public static RowLayout<KeptPair> of(Catalog catalog) {
    return RowLayout.<KeptPair>builder()
        .required("pair_id", TEXT, "made of what it is, not of its file", KeptPair::pairId)
        .required("question", TEXT, "cleaned", kept -> kept.pair().clean().question())
        .required("answer", TEXT, "cleaned", kept -> kept.pair().clean().answer())
        .nullable(
            "indicator",
            TEXT,
            "slug of the primary indicator, null where it is about a topic",
            primary(catalog, Indicator::slug))
        .required(
            "indicators",
            TEXT_LIST,
            "slugs, the primary one first",
            kept -> kept.pair().mined().attribution().indicators())
        .nullable("category", TEXT, "of the indicator", primary(catalog, Indicator::category))
        .nullable("subcategory", TEXT, "of the indicator", primary(catalog, Indicator::subcategory))
        .required("topic", TEXT, "as written", kept -> kept.pair().mined().source().topic())
        .nullable(
            "catalog_session", INT32, "of the indicator", primary(catalog, Indicator::session))
        .required("quality_score", DOUBLE, "0 to 100", kept -> kept.pair().quality().score())
        .required(
            "quality_tier",
            TEXT,
            "the class of its score",
            kept -> kept.pair().quality().tier().label())
        .required(
            "quality_flags",
            TEXT_LIST,
            "what a reader should know",
            kept -> kept.pair().quality().flags())
        .required(
            "question_hash",
            TEXT,
            "SHA-256 of the normalised question",
            kept -> kept.pair().mined().questionHash())
        .all(OriginColumns.ALL, kept -> kept.pair().mined().source().origin())
        .nullable(
            "created_at", TEXT, "as written", kept -> kept.pair().mined().source().createdAt())
        .required(
            "question_original",
            TEXT,
            "before cleaning",
            kept -> kept.pair().mined().source().question())
        .required(
            "answer_original",
            TEXT,
            "before cleaning",
            kept -> kept.pair().mined().source().answer())
        .required("absorbed", TEXT_LIST, "the pairs that it replaced", DatasetColumns::absorbed)
        .required(
            "absorbed_from",
            TEXT_LIST,
            "the research that those came from",
            DatasetColumns::absorbedFrom)
        .nullable(
            "probable_duplicate_of",
            TEXT,
            "the kept pair that it likely repeats, null where it likely repeats none",
            KeptPair::probableDuplicateOf)
        .nullable(
            "embedding",
            VECTOR,
            "the vector of the question's form by all-MiniLM-L6-v2; null in a run without embeddings",
            kept -> kept.embedding() == null ? null : kept.embedding().toArray())
        .nullable(
            "judge_score",
            DOUBLE,
            "what a model gives the answer, 0 to 5; null where none was asked or usable",
            kept -> kept.judgement() == null ? null : kept.judgement().score())
        .required(
            "source_format",
            TEXT,
            "that it was read from; empty where source_kind says it all",
            kept -> kept.pair().mined().source().details().format())
        .nullable(
            "extra",
            TEXT,
            "the other fields that its input gives it, as one JSON object",
            kept -> kept.pair().mined().source().details().extra())
        .required(
            "question_form",
            TEXT,
            "question, phrase or search_query",
            kept -> kept.questionForm().label())
        .required(
            "tags", TEXT_LIST, "an editor's words for what it is about", kept -> kept.pair().tags())
        .nullable(
            "edit_version",
            TEXT,
            "of the edit whose texts these are; null where they are the cleaned ones",
            kept -> kept.pair().standingEdit().map(Edit::version).orElse(null))
        .build();
  }

  /** A part of the indicator that a pair is about; null where the catalog has none of its name. */
  private static <R> SerializableFunction<KeptPair, R> primary(
      Catalog catalog, SerializableFunction<Indicator, R> part) {
    return kept -> catalog.find(kept.pair().mined().subject()).map(part::apply).orElse(null);
  }

  private static List<String> absorbed(KeptPair kept) {
    return kept.absorbed().stream().map(KeptPair.Absorbed::pairId).toList();
  }

  private static List<String> absorbedFrom(KeptPair kept) {
    return kept.absorbed().stream().map(absorbed -> session(absorbed.origin())).distinct().toList();
  }

  /** The research that a pair came from, and nothing of where this run found it. */
  private static String session(Origin origin) {
    String kind = origin.kind().label();
    return origin.sessionId() == null ? kind : kind + " session " + origin.sessionId();
  }
}
