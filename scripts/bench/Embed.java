package io.github.indicatorrefinery.transforms.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.sun.management.OperatingSystemMXBean;
import io.github.indicatorrefinery.pipeline.job.flink.FlinkJob;
import io.github.indicatorrefinery.pipeline.job.flink.FlinkPresets;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.clean.CleanTexts;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.FindExactDuplicates;
import io.github.indicatorrefinery.transforms.dedup.QuestionBatch;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.mine.MineIndicators;
import io.github.indicatorrefinery.transforms.packing.UnpackBlocks;
import io.github.indicatorrefinery.transforms.parse.ParseInputs;
import io.github.indicatorrefinery.transforms.ruling.ApplyRulings;
import io.github.indicatorrefinery.transforms.ruling.Rulings;
import io.github.indicatorrefinery.transforms.score.EarlierQualities;
import io.github.indicatorrefinery.transforms.score.PairScoring;
import io.github.indicatorrefinery.transforms.score.RejectionRule;
import io.github.indicatorrefinery.transforms.score.ScoreQuality;
import io.github.indicatorrefinery.transforms.score.ScoringRules;
import io.github.indicatorrefinery.transforms.values.Embedding;
import io.github.indicatorrefinery.transforms.values.InputFile;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Embeds the questions of an export in four ways, in turn: a bare loop over ONNX Runtime, the
 * encoder, the stage on the Direct Runner and the stage on Flink. All get the batches that the job
 * makes of the export.
 *
 * <p>The loop has its tensors' contents ready and never reads a result. It stands in this package
 * to see how the encoder batches tokens. What a stage costs is all that its process does from the
 * pipeline's start to its end, Flink's own start and the waiting of the Direct Runner included.
 */
public final class Embed {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final List<String> DIRECT =
      List.of(
          "--runner=DirectRunner",
          "--enforceImmutability=false",
          "--enforceEncodability=false",
          "--targetParallelism=" + Runtime.getRuntime().availableProcessors());
  private static final List<String> FLINK = withRunner(FlinkPresets.of(List.of()));

  /** A pipeline cannot return a value; the workers of all runners here live in this process. */
  private static final ConcurrentLinkedQueue<QuestionBatch> BATCHES = new ConcurrentLinkedQueue<>();

  private static final Map<String, Embedding> EMBEDDED = new ConcurrentHashMap<>();

  private Embed() {}

  /** What stands ready for the loop. */
  private record Ready(long[] shape, LongBuffer ids, LongBuffer mask) {}

  private interface Work {
    void run() throws IOException, OrtException;
  }

  private record Cost(double wallSeconds, double cpuSeconds) {
    static Cost of(Work work) throws IOException, OrtException {
      long wall = System.nanoTime();
      long cpu = PROCESS.getProcessCpuTime();
      work.run();
      return new Cost(
          (System.nanoTime() - wall) / 1e9, (PROCESS.getProcessCpuTime() - cpu) / 1e9);
    }
  }

  public static void main(String[] args) throws IOException, OrtException {
    int rounds = Integer.parseInt(args[1]);
    List<QuestionBatch> batches =
        batches(args[0]).stream().limit(Long.parseLong(args[2])).toList();
    int texts = batches.stream().mapToInt(batch -> batch.candidates().size()).sum();
    System.out.printf("%,d questions in %d groups, %d rounds%n", texts, batches.size(), rounds);

    List<Ready> ready = batches.stream().flatMap(Embed::ready).toList();
    Map<String, Embedding> expected = new LinkedHashMap<>();
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    try (OrtSession session = session()) {
      SentenceEncoder.shared();
      for (int round = 0; round < rounds; round++) {
        add(costs, "bare loop", Cost.of(() -> loop(session, ready)));
        add(costs, "encoder", Cost.of(() -> batches.forEach(one -> encode(one, expected))));
        add(costs, "stage, Direct Runner", Cost.of(() -> stage(DIRECT, batches)));
        check(expected);
        add(costs, "stage, Flink", Cost.of(() -> stage(FLINK, batches)));
        check(expected);
      }
    }
    print(costs, texts);
  }

  /** What reaches the stage in the job. */
  private static List<QuestionBatch> batches(String export) {
    Pipeline pipeline = pipeline(DIRECT);
    pipeline
        .apply(
            Create.of(new InputFile(SourceKind.EXPORT, export))
                .withCoder(RecordCoder.of(InputFile.class)))
        .apply("Parse inputs", ParseInputs.create())
        .get(ParseInputs.PAIRS)
        .apply(
            "Refine pairs",
            UnpackBlocks.of(SourcePair.class)
                .then(MineIndicators.of(Catalog.bundled()))
                .then(CleanTexts.create())
                .then(
                    ScoreQuality.with(
                        new PairScoring(
                            ScoringRules.defaults(),
                            KnowledgeBase.bundled(),
                            Catalog.bundled(),
                            null,
                            EarlierQualities.NONE),
                        new RejectionRule(0)))
                .then(ApplyRulings.of(Rulings.NONE)))
        .get(ApplyRulings.COMPARED)
        .apply("Find exact duplicates", FindExactDuplicates.create())
        .get(FindExactDuplicates.QUESTIONS)
        .apply("Keep batches", ParDo.of(new KeepBatchesFn()));
    pipeline.run().waitUntilFinish();
    return List.copyOf(BATCHES);
  }

  private static Stream<Ready> ready(QuestionBatch batch) {
    int[][] tokens =
        texts(batch).stream()
            .map(text -> SentenceEncoder.shared().tokens(text))
            .toArray(int[][]::new);
    return TokenBatch.of(tokens).stream()
        .map(one -> new Ready(new long[] {one.size(), one.length()}, one.ids(), one.mask()));
  }

  private static void loop(OrtSession session, List<Ready> batches) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    for (Ready batch : batches) {
      LongBuffer zeros = LongBuffer.allocate(batch.ids.capacity());
      try (OnnxTensor ids = OnnxTensor.createTensor(environment, batch.ids, batch.shape);
          OnnxTensor mask = OnnxTensor.createTensor(environment, batch.mask, batch.shape);
          OnnxTensor types = OnnxTensor.createTensor(environment, zeros, batch.shape)) {
        session
            .run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))
            .close();
      }
    }
  }

  private static void encode(QuestionBatch batch, Map<String, Embedding> vectors) {
    List<Embedding> made = SentenceEncoder.shared().encode(texts(batch));
    for (int i = 0; i < made.size(); i++) {
      vectors.put(batch.candidates().get(i).pairId(), made.get(i));
    }
  }

  private static void stage(List<String> options, List<QuestionBatch> batches) throws IOException {
    EMBEDDED.clear();
    Pipeline pipeline = pipeline(options);
    // Ungrouped, the Direct Runner would get them in waves, and one core would wait for the other.
    pipeline
        .apply(Create.of(batches).withCoder(RecordCoder.of(QuestionBatch.class)))
        .apply("Key each", WithKeys.of(Embed::id).withKeyType(TypeDescriptors.strings()))
        .apply("Group", GroupByKey.create())
        .apply("Drop keys", Values.create())
        .apply("Ungroup", Flatten.iterables())
        .apply("Embed questions", EmbedQuestions.of(Embedded.QUESTIONS, EarlierEmbeddings.NONE, Catalog.bundled()))
        .apply("Keep vectors", ParDo.of(new KeepVectorsFn()));
    (options == FLINK ? FlinkJob.submit(pipeline) : pipeline.run()).waitUntilFinish();
  }

  private static void check(Map<String, Embedding> expected) {
    if (!EMBEDDED.equals(expected)) {
      throw new IllegalStateException("the stage made other vectors than the encoder");
    }
  }

  private static OrtSession session() throws IOException, OrtException {
    Path file = Files.createTempFile("model", ".onnx");
    try (InputStream model = Embed.class.getResourceAsStream("/all-minilm-l6-v2.onnx");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      Files.copy(model, file, StandardCopyOption.REPLACE_EXISTING);
      options.setIntraOpNumThreads(1);
      return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
    } finally {
      Files.delete(file);
    }
  }

  private static Pipeline pipeline(List<String> options) {
    return Pipeline.create(
        PipelineOptionsFactory.fromArgs(options.toArray(String[]::new)).create());
  }

  private static List<String> withRunner(List<String> presets) {
    List<String> options = new ArrayList<>(presets);
    options.add("--runner=FlinkRunner");
    return options;
  }

  private static String id(QuestionBatch batch) {
    return batch.candidates().get(0).pairId();
  }

  private static List<String> texts(QuestionBatch batch) {
    return batch.candidates().stream().map(Candidate::question).toList();
  }

  private static void add(Map<String, List<Cost>> costs, String way, Cost cost) {
    costs.computeIfAbsent(way, name -> new ArrayList<>()).add(cost);
    System.err.printf("%-21s %6.1f s wall %6.1f s CPU%n", way, cost.wallSeconds, cost.cpuSeconds);
  }

  private static void print(Map<String, List<Cost>> costs, int texts) {
    double bare = texts / median(costs.get("bare loop").stream().map(Cost::cpuSeconds).toList());
    System.out.printf("%-21s %12s %17s %10s%n", "", "texts/wall s", "texts/CPU-second", "of bare");
    costs.forEach(
        (way, measured) -> {
          double wall = texts / median(measured.stream().map(Cost::wallSeconds).toList());
          double cpu = texts / median(measured.stream().map(Cost::cpuSeconds).toList());
          System.out.printf("%-21s %12.1f %17.1f %9.1f%%%n", way, wall, cpu, 100 * cpu / bare);
        });
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static final class KeepBatchesFn extends DoFn<QuestionBatch, Void> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element QuestionBatch batch) {
      BATCHES.add(batch);
    }
  }

  private static final class KeepVectorsFn extends DoFn<EmbeddedQuestion, Void> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element EmbeddedQuestion question) {
      EMBEDDED.put(question.candidate().pairId(), question.embedding());
    }
  }
}
