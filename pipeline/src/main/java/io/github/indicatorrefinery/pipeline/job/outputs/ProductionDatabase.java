package io.github.indicatorrefinery.pipeline.job.outputs;

import io.github.indicatorrefinery.io.rows.ShardPart;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.io.sqlite.BuildDatabase;
import io.github.indicatorrefinery.io.sqlite.StagedRows;
import io.github.indicatorrefinery.io.sqlite.TableLoad;
import io.github.indicatorrefinery.io.sqlite.TableRows;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.CatalogTables.CatalogSession;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.CatalogTables.Topic;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.ProvenanceTables.Info;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.ScoredRow;
import io.github.indicatorrefinery.pipeline.job.plan.Job;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.contradict.Contradiction;
import io.github.indicatorrefinery.transforms.dedup.similar.ProbableDuplicate;
import io.github.indicatorrefinery.transforms.dedup.similar.SimilarityRules;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;
import io.github.indicatorrefinery.transforms.gather.Decision;
import io.github.indicatorrefinery.transforms.gather.Shard;
import io.github.indicatorrefinery.transforms.ruling.Ruling;
import io.github.indicatorrefinery.transforms.score.QualityKey;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Research;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/** Stages the rows of all tables and builds {@code refinery.db} of them. */
final class ProductionDatabase {
  private ProductionDatabase() {}

  static PCollection<WrittenFile> build(Job job, PCollection<StagedRows> staged) {
    return staged.apply(
        "Build database",
        BuildDatabase.at(job.output().working(), RunFiles.DATABASE, DatabaseLoads.plan())
            .telling(new LoadedHere(job.output().working())));
  }

  /** The tables whose rows are in the shards. */
  static List<TableRows<Shard, ?>> tables(Job job) {
    Catalog catalog = job.references().catalog();
    List<Ruling> rulings = job.rulings().rulings();
    QualityKey keys = job.reuse().keys();
    return List.of(
        rows(
            DatabaseLoads.SESSIONS,
            shard -> once(shard, sessions(catalog)),
            session -> "%05d".formatted(session.number())),
        rows(
            DatabaseLoads.INDICATORS,
            shard -> once(shard, catalog.indicators()),
            indicator -> "%05d".formatted(catalog.indicators().indexOf(indicator))),
        rows(DatabaseLoads.TOPICS, ProductionDatabase::topics, Topic::slug),
        rows(
            DatabaseLoads.PAIRS,
            Shard::kept,
            pair -> "%s %010d".formatted(pair.pair().mined().subject(), pair.number())),
        rows(DatabaseLoads.DECISIONS, Shard::decisions, Decision::recordId),
        rows(
            DatabaseLoads.RULINGS,
            shard -> once(shard, rulings),
            ruling -> "%010d".formatted(ruling.line())),
        rows(
            DatabaseLoads.EDITS,
            Shard::edits,
            edit -> "%s %05d".formatted(edit.recordId(), edit.number())),
        rows(
            DatabaseLoads.QUESTION_PAIRS,
            Shard::comparisons,
            compared -> compared.betterId() + compared.otherId()),
        rows(DatabaseLoads.PROBABLE_DUPLICATES, Shard::probables, ProbableDuplicate::pairId),
        rows(DatabaseLoads.EMBEDDINGS, Shard::embedded, question -> question.candidate().pairId()),
        rows(DatabaseLoads.QUALITIES, shard -> QualityRows.of(shard, keys), ScoredRow::name),
        rows(
            DatabaseLoads.FACTS,
            Shard::facts,
            stated -> "%s %05d".formatted(stated.recordId(), stated.number())),
        rows(
            DatabaseLoads.SENSITIVE,
            Shard::sensitivePlaces,
            place -> "%s %05d".formatted(place.pairId(), place.number())),
        rows(DatabaseLoads.JUDGEMENTS, Shard::judgements, AnswerGrade::pairId),
        rows(DatabaseLoads.FAILURES, Shard::failures, Failure::message),
        rows(DatabaseLoads.RESEARCHES, Shard::researches, ProductionDatabase::key),
        rows(
            DatabaseLoads.SOURCE_SESSIONS,
            shard -> inExports(shard.researches()),
            ProductionDatabase::key),
        rows(DatabaseLoads.PROJECT_INFO, shard -> once(shard, info(job)), Info::key));
  }

  /** The table of what was found in each shard after it was gathered. */
  static TableRows<KV<Integer, List<Contradiction>>, Contradiction> contradictions() {
    return new TableRows<>(
        DatabaseLoads.CONTRADICTIONS,
        ShardPart.whole(),
        found -> found.firstPairId() + found.secondPairId() + found.kind().label());
  }

  private static <T> TableRows<Shard, T> rows(
      TableLoad<T> load,
      SerializableFunction<Shard, List<T>> values,
      SerializableFunction<T, String> sortKey) {
    return new TableRows<>(load, new ShardPart<>(Shard::index, values), sortKey);
  }

  /** Rows that no shard brings go with the first. */
  private static <T> List<T> once(Shard shard, List<T> values) {
    return shard.index() == 0 ? values : List.of();
  }

  static List<CatalogSession> sessions(Catalog catalog) {
    return catalog.indicators().stream()
        .collect(Collectors.groupingBy(Indicator::session, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            session ->
                new CatalogSession(
                    session.getKey(),
                    joined(session.getValue(), Indicator::category),
                    joined(session.getValue(), Indicator::subcategory),
                    session.getValue().size()))
        .toList();
  }

  private static String joined(List<Indicator> indicators, Function<Indicator, String> part) {
    return RunTables.joined(indicators.stream().map(part).distinct().toList());
  }

  private static List<Topic> topics(Shard shard) {
    return shard.topics().entrySet().stream()
        .map(topic -> new Topic(topic.getKey(), topic.getValue()))
        .toList();
  }

  private static List<Research> inExports(List<Research> researches) {
    return researches.stream().filter(research -> research.origin().sessionId() != null).toList();
  }

  private static List<Info> info(Job job) {
    EmbeddingModel model = EmbeddingModel.MINI_LM;
    SimilarityRules similar = job.dedup().similarity();
    List<Indicator> indicators = job.references().catalog().indicators();
    long names = indicators.stream().map(Indicator::name).distinct().count();
    List<Info> edits =
        job.edits().isEmpty()
            ? List.of()
            : List.of(new Info("edits", RunTables.joined(job.edits().digests())));
    return Stream.concat(
            Stream.of(
                new Info("catalog_indicators", String.valueOf(indicators.size())),
                new Info("catalog_names", String.valueOf(names)),
                new Info("embedding_dimensions", String.valueOf(model.dimensions())),
                new Info("embedding_distance", model.distance()),
                new Info("embedding_model", model.name()),
                new Info("embedding_text", job.dedup().embedded().label()),
                new Info("embedding_version", model.version()),
                new Info("min_quality", String.valueOf(job.rejection().minQuality())),
                new Info(
                    "near_min_shingle_similarity",
                    String.valueOf(similar.nearMinShingleSimilarity())),
                new Info("project", "Indicator Refinery"),
                new Info("remove_probable", String.valueOf(similar.removeProbable())),
                new Info(
                    "semantic_max_cosine_distance",
                    String.valueOf(similar.semanticMaxCosineDistance()))),
            edits.stream())
        .toList();
  }

  /** By kind and session, so that the rows of an export come in the order of its sessions. */
  private static String key(Research research) {
    String session = research.origin().sessionId();
    return "%s %10s %s"
        .formatted(
            research.origin().kind().label(), session == null ? "" : session, research.title());
  }
}
