package io.github.indicatorrefinery.pipeline.job.outputs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.indicatorrefinery.io.parquet.ParquetRows;
import io.github.indicatorrefinery.io.sqlite.TableLoad;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.CatalogTables.Topic;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.DatasetColumns;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.clean.TextCleaning;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.ExactDuplicates;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedText;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import io.github.indicatorrefinery.transforms.dedup.similar.SimilarQuestions;
import io.github.indicatorrefinery.transforms.dedup.similar.SimilarityRules;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.gather.Shard;
import io.github.indicatorrefinery.transforms.gather.ShardAssembler;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.mine.PairMiner;
import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.input.ParsedRecords;
import io.github.indicatorrefinery.transforms.parse.json.ExportParser;
import io.github.indicatorrefinery.transforms.score.EarlierQualities;
import io.github.indicatorrefinery.transforms.score.PairScoring;
import io.github.indicatorrefinery.transforms.score.ScoringRules;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What the main job does to one unpacked export without embeddings, as a plain single-threaded
 * program (but for the comparing of questions, which takes all cores): the same logic, the same
 * Parquet rows, dataset and questions of the database and JSON, without Beam, the other tables, the
 * search index, run record or publication. It is the yardstick of {@code scripts/bench/compare}.
 */
public final class PlainRefinery {
  private final Catalog catalog = Catalog.bundled();
  private final Path out;

  private PlainRefinery(Path out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    PlainRefinery plain = new PlainRefinery(Files.createDirectories(Path.of(arguments[1])));
    Shard shard = plain.refine(Path.of(arguments[0]));
    plain.write(shard);
    System.out.println(shard.kept().size() + " kept");
  }

  private Shard refine(Path export) throws IOException {
    List<SourcePair> read = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(export), 1 << 16)) {
      ExportParser.parse(
          new FileRecords(new InputFile(SourceKind.EXPORT, export.toString()), new Collected(read)),
          in);
    }
    PairMiner miner = new PairMiner(catalog);
    List<ScoredPair> scored = new ArrayList<>();
    List<Rejection> rejected = new ArrayList<>();
    try (PairScoring scoring =
        new PairScoring(
            ScoringRules.defaults(),
            KnowledgeBase.bundled(),
            catalog,
            null,
            EarlierQualities.NONE)) {
      for (SourcePair pair : read) {
        MinedPair mined = miner.mine(pair);
        TextCleaning cleaned = TextCleaning.of(pair.question(), pair.answer());
        if (cleaned.rejection().isPresent()) {
          rejected.add(new Rejection(mined, "clean", cleaned.rejection().get(), null));
        } else {
          CleanPair clean = new CleanPair(mined, cleaned.question(), cleaned.answer().text());
          scored.add(new ScoredPair(clean, scoring.ofEdited(clean, pair.answer())));
        }
      }
    }
    return new ShardAssembler()
        .assemble(0, scored, duplicates(scored), List.of(), rejected, List.of(), List.of());
  }

  private ShardAssembler.Dedup duplicates(List<ScoredPair> scored) {
    ExactDuplicates.Result exact =
        ExactDuplicates.among(scored.stream().map(Candidate::of).toList());
    QuestionLexicon lexicon = QuestionLexicon.of(catalog);
    ComparedText form = new ComparedText(lexicon);
    List<EmbeddedQuestion> questions =
        exact.survivors().stream()
            .map(one -> new EmbeddedQuestion(one, form.of(one.question()), null))
            .toList();
    SimilarQuestions.Result similar =
        new SimilarQuestions(SimilarityRules.defaults(), lexicon).among(questions);
    Map<String, Merge> next = new HashMap<>();
    similar.merges().forEach(merge -> next.put(merge.pairId(), merge));
    List<Merge> verdicts = new ArrayList<>(similar.merges());
    for (Merge verdict : exact.verdicts()) {
      Merge merge = next.get(verdict.survivorId());
      verdicts.add(merge == null ? verdict : verdict.followedBy(merge));
    }
    return new ShardAssembler.Dedup(
        verdicts, verdicts, questions, similar.comparisons(), similar.probables());
  }

  private void write(Shard shard) throws IOException, SQLException {
    try (OutputStream file = Files.newOutputStream(out.resolve("train.parquet"));
        ParquetRows rows = new ParquetRows(file, DatasetColumns.of(catalog).schema())) {
      for (var kept : shard.kept()) {
        rows.add(DatasetColumns.of(catalog).row(kept));
      }
    }
    Path folder = Files.createDirectories(out.resolve("indicators"));
    IndicatorDocument.Format format = new IndicatorDocument.Format(catalog);
    for (IndicatorDocument document : IndicatorDocument.split(shard.kept())) {
      try (OutputStream file =
              Files.newOutputStream(folder.resolve(Path.of(document.path()).getFileName()));
          JsonGenerator json = new JsonFactory().createGenerator(file).useDefaultPrettyPrinter()) {
        format.write(document, json);
      }
    }
    writeDatabase(shard);
  }

  private void writeDatabase(Shard shard) throws SQLException, IOException {
    Path file = out.resolve("refinery.db");
    Files.deleteIfExists(file);
    try (Connection database = new org.sqlite.JDBC().connect("jdbc:sqlite:" + file, fast());
        Statement statement = database.createStatement()) {
      var plan = DatabaseLoads.plan();
      statement.executeUpdate(plan.schemaSql());
      database.setAutoCommit(false);
      load(database, DatabaseLoads.SESSIONS, ProductionDatabase.sessions(catalog));
      load(database, DatabaseLoads.INDICATORS, catalog.indicators());
      load(
          database,
          DatabaseLoads.TOPICS,
          shard.topics().entrySet().stream()
              .map(topic -> new Topic(topic.getKey(), topic.getValue()))
              .toList());
      load(database, DatabaseLoads.PAIRS, shard.kept());
      load(database, DatabaseLoads.DECISIONS, shard.decisions());
      statement.executeUpdate(plan.finishSql());
      database.commit();
    }
  }

  private static <T> void load(Connection database, TableLoad<T> load, List<T> values)
      throws SQLException {
    try (PreparedStatement insert = database.prepareStatement(load.insertSql())) {
      for (T value : values) {
        Object[] row = load.layout().row(value);
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.executeUpdate();
      }
    }
  }

  private static Properties fast() {
    Properties properties = new Properties();
    properties.setProperty("journal_mode", "OFF");
    properties.setProperty("synchronous", "OFF");
    return properties;
  }

  private record Collected(List<SourcePair> pairs) implements ParsedRecords {
    @Override
    public void pair(SourcePair pair) {
      pairs.add(pair);
    }

    @Override
    public void research(Research research) {}

    @Override
    public void failure(Failure failure) {
      throw new IllegalStateException(failure.message());
    }
  }
}
