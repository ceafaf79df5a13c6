package io.github.indicatorrefinery.pipeline.outputs;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.io.sqlite.BuildDatabase;
import io.github.indicatorrefinery.io.sqlite.StageRows;
import io.github.indicatorrefinery.io.sqlite.StagedRows;
import io.github.indicatorrefinery.pipeline.Job;
import io.github.indicatorrefinery.pipeline.outputs.DatabaseTables.CatalogSession;
import io.github.indicatorrefinery.pipeline.outputs.DatabaseTables.Info;
import io.github.indicatorrefinery.pipeline.outputs.DatabaseTables.Topic;
import io.github.indicatorrefinery.transforms.assemble.Decision;
import io.github.indicatorrefinery.transforms.assemble.KeptPair;
import io.github.indicatorrefinery.transforms.assemble.Shard;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Research;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/** Stages the rows of all tables and builds {@code refinery.db} of them. */
final class ProductionDatabase {
  private static final String PATH = "refinery.db";

  private ProductionDatabase() {}

  static PCollection<WrittenFile> write(
      Job job,
      PCollection<Shard> shards,
      PCollection<KV<Integer, List<KeptPair>>> kept,
      PCollection<KV<Integer, List<Failure>>> failed,
      PCollection<KV<Integer, List<Research>>> researches) {
    Staging staging = new Staging(job.working());
    return PCollectionList.of(
            staging.stage(
                DatabaseLoads.SESSIONS,
                Parts.known(
                    "List catalog sessions",
                    shards,
                    sessions(job.catalog()),
                    RecordCoder.of(CatalogSession.class)),
                session -> "%05d".formatted(session.number()),
                DatabaseTables.sessions()))
        .and(
            staging.stage(
                DatabaseLoads.INDICATORS,
                Parts.known(
                    "List indicators",
                    shards,
                    job.catalog().indicators(),
                    RecordCoder.of(Indicator.class)),
                indicator -> "%05d".formatted(job.catalog().indicators().indexOf(indicator)),
                DatabaseTables.indicators()))
        .and(
            staging.stage(
                DatabaseLoads.TOPICS,
                Parts.of("Take topics", shards, ProductionDatabase::topics, Topic.class),
                Topic::slug,
                DatabaseTables.topics()))
        .and(
            staging.stage(
                DatabaseLoads.PAIRS,
                kept,
                pair -> "%s %010d".formatted(pair.pair().mined().subject(), pair.number()),
                DatabaseTables.pairs()))
        .and(
            staging.stage(
                DatabaseLoads.DECISIONS,
                Parts.of("Take decisions", shards, Shard::decisions, Decision.class),
                Decision::recordId,
                DatabaseTables.decisions()))
        .and(
            staging.stage(
                DatabaseLoads.FAILURES, failed, Failure::message, SetAsideColumns.failures()))
        .and(
            staging.stage(
                DatabaseLoads.RESEARCHES,
                researches,
                ProductionDatabase::key,
                DatabaseTables.researches()))
        .and(
            staging.stage(
                DatabaseLoads.SOURCE_SESSIONS,
                Parts.map("Take source sessions", researches, ProductionDatabase::inExports),
                ProductionDatabase::key,
                DatabaseTables.sourceSessions()))
        .and(
            staging.stage(
                DatabaseLoads.PROJECT_INFO,
                Parts.known("List project info", shards, info(job), RecordCoder.of(Info.class)),
                Info::key,
                DatabaseTables.projectInfo()))
        .apply("Gather staged rows", Flatten.pCollections())
        .apply("Build database", BuildDatabase.at(job.working(), PATH, DatabaseLoads.plan()));
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
    return indicators.stream().map(part).distinct().collect(Collectors.joining("; "));
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
    List<Indicator> indicators = job.catalog().indicators();
    long names = indicators.stream().map(Indicator::name).distinct().count();
    return List.of(
        new Info("catalog_indicators", String.valueOf(indicators.size())),
        new Info("catalog_names", String.valueOf(names)),
        new Info("min_quality", String.valueOf(job.minQuality())),
        new Info("project", "Indicator Refinery"));
  }

  /** By kind and session, so that the rows of an export come in the order of its sessions. */
  private static String key(Research research) {
    String session = research.origin().sessionId();
    return "%s %10s %s"
        .formatted(
            research.origin().kind().label(), session == null ? "" : session, research.title());
  }

  private record Staging(String folder) {
    <T> PCollection<StagedRows> stage(
        String table,
        PCollection<KV<Integer, List<T>>> rows,
        SerializableFunction<T, String> sortKey,
        RowLayout<T> layout) {
      return rows.apply("Stage " + table, StageRows.to(table, folder, sortKey, layout));
    }
  }
}
