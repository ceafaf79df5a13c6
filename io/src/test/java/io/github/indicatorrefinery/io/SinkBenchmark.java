package io.github.indicatorrefinery.io;

import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import com.sun.management.OperatingSystemMXBean;
import io.github.indicatorrefinery.io.json.JsonLinesShards;
import io.github.indicatorrefinery.io.parquet.ParquetShards;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.io.rows.ShardPart;
import io.github.indicatorrefinery.io.rows.ShardWriter;
import io.github.indicatorrefinery.io.rows.WrittenFile;
import io.github.indicatorrefinery.io.sqlite.BuildDatabase;
import io.github.indicatorrefinery.io.sqlite.DatabasePlan;
import io.github.indicatorrefinery.io.sqlite.StagedRows;
import io.github.indicatorrefinery.io.sqlite.TableLoad;
import io.github.indicatorrefinery.io.sqlite.TableRows;
import java.io.IOException;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.BigEndianIntegerCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Times each sink alone on rows of a real export's size, made up from a seed; run by hand.
 *
 * <pre>mvn -q -pl io test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=io.github.indicatorrefinery.io.SinkBenchmark</pre>
 */
public final class SinkBenchmark {
  private static final int ROWS = 17_000;
  private static final int SHARDS = 4;
  private static final int ROUNDS = 3;
  private static final int WORDS = 8_000;
  private static final int ANSWER_WORDS = 500;

  /** A busy machine stretches the wall time only. */
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final String SCHEMA =
      """
      CREATE TABLE pairs (
        qa_id INTEGER PRIMARY KEY, pair_id TEXT NOT NULL UNIQUE, question TEXT, answer TEXT,
        question_original TEXT, answer_original TEXT, score REAL);
      CREATE VIRTUAL TABLE pairs_text USING fts5(
        question, answer, content = 'pairs', content_rowid = 'qa_id');
      """;
  private static final String FINISH =
      """
      INSERT INTO pairs_text (pairs_text, rank) VALUES ('hashsize', 16777216);
      INSERT INTO pairs_text (pairs_text) VALUES ('rebuild');
      ANALYZE;
      """;
  private static final RowLayout<Pair> LAYOUT =
      RowLayout.<Pair>builder()
          .required("pair_id", TEXT, "its number", Pair::id)
          .required("question", TEXT, "some words", Pair::question)
          .required("answer", TEXT, "many words", Pair::answer)
          .nullable("question_original", TEXT, "the same", Pair::question)
          .nullable("answer_original", TEXT, "the same", Pair::answer)
          .required("score", DOUBLE, "its length", pair -> (double) pair.answer().length())
          .build();

  private static List<KV<Integer, List<Pair>>> shards;

  private SinkBenchmark() {}

  record Pair(String id, String question, String answer) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  public static void main(String[] args) throws IOException {
    shards = shards();
    for (int round = 0; round < ROUNDS; round++) {
      Path folder = Files.createTempDirectory("sinks");
      String run = folder.toString();
      time(
          "Parquet", files(run, ParquetShards.of(ShardPart.whole(), "data/train", SHARDS, LAYOUT)));
      time(
          "JSON lines",
          files(run, JsonLinesShards.of(ShardPart.whole(), "rejected/part", SHARDS, LAYOUT)));
      time("SQLite", new StageAndBuild(run));
      report(folder);
    }
  }

  private static ParDo.SingleOutput<KV<Integer, List<Pair>>, WrittenFile> files(
      String run, ShardWriter<KV<Integer, List<Pair>>> writer) {
    return ParDo.of(new FileFn(writer, new RunFolder(run)));
  }

  private static void time(
      String name,
      PTransform<? super PCollection<KV<Integer, List<Pair>>>, PCollection<WrittenFile>> sink) {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setEnforceImmutability(false);
    options.setEnforceEncodability(false);
    options.setTargetParallelism(2);
    Pipeline pipeline = Pipeline.create(options);
    pipeline
        .apply(Create.of(IntStream.range(0, SHARDS).boxed().toList()))
        .apply(
            "Shard",
            MapElements.into(new TypeDescriptor<KV<Integer, List<Pair>>>() {})
                .via(number -> shards.get(number)))
        .setCoder(
            KvCoder.of(BigEndianIntegerCoder.of(), ListCoder.of(SerializableCoder.of(Pair.class))))
        .apply(name, sink);
    long start = System.nanoTime();
    long cpuStart = PROCESS.getProcessCpuTime();
    pipeline.run().waitUntilFinish();
    System.out.printf(
        "%-10s %5d ms wall, %5d ms CPU%n",
        name,
        (System.nanoTime() - start) / 1_000_000,
        (PROCESS.getProcessCpuTime() - cpuStart) / 1_000_000);
  }

  private static List<KV<Integer, List<Pair>>> shards() {
    Random random = new Random(1);
    List<String> words =
        IntStream.range(0, WORDS)
            .mapToObj(i -> Long.toString(random.nextLong(1L << 32), 36))
            .toList();
    List<List<Pair>> lists = new ArrayList<>();
    IntStream.range(0, SHARDS).forEach(i -> lists.add(new ArrayList<>()));
    for (int i = 0; i < ROWS; i++) {
      Pair pair =
          new Pair("%08d".formatted(i), text(words, random, 12), text(words, random, ANSWER_WORDS));
      lists.get(i % SHARDS).add(pair);
    }
    return IntStream.range(0, SHARDS).mapToObj(i -> KV.of(i, lists.get(i))).toList();
  }

  /** Words in about the frequencies of a language: few of them make most of a text. */
  private static String text(List<String> words, Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      double skewed = Math.pow(random.nextDouble(), 4);
      text.append(words.get((int) (skewed * WORDS))).append(' ');
    }
    return text.toString();
  }

  private static void report(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted().filter(Files::isRegularFile).toList()) {
        System.out.printf("  %s %d%n", folder.relativize(file), Files.size(file));
      }
    }
  }

  private static final class FileFn extends DoFn<KV<Integer, List<Pair>>, WrittenFile> {
    private static final long serialVersionUID = 1;
    private final ShardWriter<KV<Integer, List<Pair>>> writer;
    private final RunFolder folder;

    FileFn(ShardWriter<KV<Integer, List<Pair>>> writer, RunFolder folder) {
      this.writer = writer;
      this.folder = folder;
    }

    @ProcessElement
    public void process(@Element KV<Integer, List<Pair>> shard, OutputReceiver<WrittenFile> written)
        throws IOException {
      writer.write(shard, folder).forEach(written::output);
    }
  }

  private static final class StageFn extends DoFn<KV<Integer, List<Pair>>, StagedRows> {
    private static final long serialVersionUID = 1;
    private final TableRows<KV<Integer, List<Pair>>, Pair> rows;
    private final RunFolder folder;

    StageFn(TableRows<KV<Integer, List<Pair>>, Pair> rows, RunFolder folder) {
      this.rows = rows;
      this.folder = folder;
    }

    @ProcessElement
    public void process(@Element KV<Integer, List<Pair>> shard, OutputReceiver<StagedRows> staged)
        throws IOException {
      staged.output(rows.stage(shard, folder));
    }
  }

  private static final class StageAndBuild
      extends PTransform<PCollection<KV<Integer, List<Pair>>>, PCollection<WrittenFile>> {
    private static final long serialVersionUID = 1;
    private final String run;

    StageAndBuild(String run) {
      this.run = run;
    }

    @Override
    public PCollection<WrittenFile> expand(PCollection<KV<Integer, List<Pair>>> input) {
      TableLoad<Pair> load = TableLoad.of("pairs", LAYOUT);
      TableRows<KV<Integer, List<Pair>>, Pair> pairs =
          new TableRows<>(load, ShardPart.whole(), Pair::id);
      DatabasePlan plan = new DatabasePlan(SCHEMA, List.of(load), FINISH);
      return input
          .apply("Stage", ParDo.of(new StageFn(pairs, new RunFolder(run))))
          .apply("Build", BuildDatabase.at(run, "refinery.db", plan));
    }
  }
}
