package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.transforms.gather.Decision;
import io.github.indicatorrefinery.transforms.gather.KeptPair;
import io.github.indicatorrefinery.transforms.score.QualityText;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Edit;
import io.github.indicatorrefinery.transforms.values.Quality;
import java.util.stream.Collectors;
import org.apache.beam.sdk.transforms.SerializableFunction;

/**
 * The tables of the production database that tell of pairs. A row names its indicator by the slug,
 * of which the database makes the id.
 */
public final class PairTables {
  private PairTables() {}

  public static RowLayout<KeptPair> pairs() {
    return RowLayout.<KeptPair>builder()
        .required(
            "indicator_id",
            TEXT,
            "what it is about first of all, an indicator or a topic",
            kept -> kept.pair().mined().subject())
        .required("indicator_name", TEXT, "as in indicators", kept -> kept.pair().mined().subject())
        .required("pair_number", INT32, "among its indicator's pairs, from 1", KeptPair::number)
        .required("question", TEXT, "cleaned", kept -> kept.pair().clean().question())
        .required("answer", TEXT, "cleaned", kept -> kept.pair().clean().answer())
        .required("topic", TEXT, "as written", kept -> kept.pair().mined().source().topic())
        .nullable(
            "created_date", TEXT, "as written", kept -> kept.pair().mined().source().createdAt())
        .required("pair_id", TEXT, "made of what it is, not of its file", KeptPair::pairId)
        .required(
            "question_hash",
            TEXT,
            "SHA-256 of the normalised question",
            kept -> kept.pair().mined().questionHash())
        .required(
            "indicators",
            TEXT,
            "slugs joined with '; ', the primary one first",
            kept -> RunTables.joined(kept.pair().mined().attribution().indicators()))
        .required("quality_score", DOUBLE, "0 to 100", kept -> kept.pair().quality().score())
        .required(
            "quality_tier",
            TEXT,
            "the class of its score",
            kept -> kept.pair().quality().tier().label())
        .required(
            "quality_flags",
            TEXT,
            "what a reader should know, joined with '; '",
            kept -> RunTables.joined(kept.pair().quality().flags()))
        .required(
            "quality_metrics",
            TEXT,
            "one line for each metric: name, value from 0 to 1, reason",
            kept -> lines(kept.pair().quality()))
        .required(
            "question_form",
            TEXT,
            "question, phrase or search_query",
            kept -> kept.questionForm().label())
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
        .nullable(
            "probable_duplicate_of",
            TEXT,
            "the pair that it likely repeats; NULL where it likely repeats none",
            KeptPair::probableDuplicateOf)
        .required(
            "tags",
            TEXT,
            "an editor's words for what it is about, joined with '; '",
            kept -> RunTables.joined(kept.pair().tags()))
        .nullable(
            "edit_version",
            TEXT,
            "of the edit whose texts these are; NULL where they are the cleaned ones",
            kept -> kept.pair().standingEdit().map(Edit::version).orElse(null))
        .all(OriginColumns.ALL, kept -> kept.pair().mined().source().origin())
        .build();
  }

  public static RowLayout<Decision> decisions() {
    return RowLayout.<Decision>builder()
        .required(
            "pair_id",
            TEXT,
            "with an ordinal behind it where one record was read again",
            Decision::recordId)
        .required(
            "question_hash",
            TEXT,
            "SHA-256 of the normalised question",
            decision -> decision.pair().questionHash())
        .all(OriginColumns.ALL, decision -> decision.pair().source().origin())
        .required(
            "indicator_id",
            TEXT,
            "what it is about first of all, an indicator or a topic",
            decision -> decision.pair().subject())
        .required(
            "attribution",
            TEXT,
            "how the indicator was found",
            decision -> decision.pair().attribution().basis().label())
        .required("outcome", TEXT, "what became of it", decision -> decision.outcome().label())
        .nullable("stage", TEXT, "that took it out; NULL where it was kept", Decision::stage)
        .nullable("reason", TEXT, "the rule that took it out", Decision::reason)
        .nullable("survivor_id", TEXT, "the pair that replaces it", Decision::survivorId)
        .nullable("similarity", DOUBLE, "to what replaced it, by the rule", Decision::similarity)
        .required(
            "question", TEXT, "as it was read", decision -> decision.pair().source().question())
        .nullable(
            "via",
            TEXT,
            "the pairs that replaced it before the survivor did, joined with '; '",
            decision -> decision.via().isEmpty() ? null : RunTables.joined(decision.via()))
        .nullable(
            "quality_score",
            DOUBLE,
            "0 to 100; NULL where it was rejected before",
            ofQuality(Quality::score))
        .nullable(
            "quality_tier",
            TEXT,
            "the class of its score",
            ofQuality(quality -> quality.tier().label()))
        .nullable(
            "quality_flags",
            TEXT,
            "what a reader should know, joined with '; '",
            ofQuality(quality -> RunTables.joined(quality.flags())))
        .nullable(
            "quality_metrics",
            TEXT,
            "one line for each metric: name, value from 0 to 1, reason",
            ofQuality(PairTables::lines))
        .nullable(
            "cleaned",
            TEXT,
            "what was taken off the answer, joined with '; '; NULL where it was rejected",
            decision -> decision.takenOff() == null ? null : RunTables.joined(decision.takenOff()))
        .build();
  }

  public static RowLayout<ScoredRow> qualities() {
    return RowLayout.<ScoredRow>builder()
        .required("pair_id", TEXT, "as in decisions", ScoredRow::recordId)
        .required("key", TEXT, "of all that the quality follows from", ScoredRow::key)
        .required(
            "quality",
            TEXT,
            "score, metrics, flags and verdicts, in the program's own form",
            row -> QualityText.of(row.quality()))
        .build();
  }

  public static RowLayout<AnswerGrade> judgements() {
    return RowLayout.<AnswerGrade>builder()
        .required("pair_id", TEXT, "of the answer", AnswerGrade::pairId)
        .required("score", DOUBLE, "0 to 5, by the rubric", AnswerGrade::score)
        .required("rationale", TEXT, "the model's words", AnswerGrade::rationale)
        .required("model", TEXT, "the name that it was asked under", AnswerGrade::model)
        .required(
            "prompt_sha256", TEXT, "of the model's name and the prompt", AnswerGrade::promptSha256)
        .build();
  }

  private static <R> SerializableFunction<Decision, R> ofQuality(
      SerializableFunction<Quality, R> part) {
    return decision -> decision.quality() == null ? null : part.apply(decision.quality());
  }

  private static String lines(Quality quality) {
    return quality.metrics().stream().map(PairTables::line).collect(Collectors.joining("\n"));
  }

  private static String line(Quality.Metric metric) {
    return metric.name() + " " + Math.round(metric.value() * 100) / 100.0 + " " + metric.reason();
  }
}
