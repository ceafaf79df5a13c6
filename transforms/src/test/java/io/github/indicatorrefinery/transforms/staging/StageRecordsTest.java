package io.github.indicatorrefinery.transforms.staging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageRecordsTest {
  private static final int SHARDS = 3;

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @TempDir private Path working;

  @Test
  void readsBackEveryRecordFromTheShardOfItsSubject() {
    StagingArea area = new StagingArea(working.toString(), SHARDS);
    List<ScoredPair> pairs =
        IntStream.range(0, 100)
            .mapToObj(i -> SamplePair.of("id" + i, "subject " + i % 7).withAnswer("ünï\n" + i))
            .map(SamplePair::scored)
            .toList();

    PAssert.that(stage(pairs, area).apply("Read back", new ReadBack()))
        .containsInAnyOrder(
            pairs.stream().map(pair -> KV.of(area.shardOf(pair.mined().subject()), pair)).toList());
    pipeline.run().waitUntilFinish();
    assertThat(working.resolve(".texts")).isNotEmptyDirectory();
  }

  @Test
  void writesNoFileForNothing() {
    StagingArea area = new StagingArea(working.toString(), SHARDS);

    PAssert.that(stage(List.of(), area).files()).empty();
    pipeline.run().waitUntilFinish();
    assertThat(working).isEmptyDirectory();
  }

  private Staged<ScoredPair> stage(List<ScoredPair> pairs, StagingArea area) {
    return pipeline
        .apply("Pairs", Create.of(pairs).withCoder(RecordCoder.of(ScoredPair.class)))
        .apply(
            "Stage pairs", StageRecords.in(area, ScoredPair.class, pair -> pair.mined().subject()));
  }

  /** What a stage on staged records looks like. */
  private static final class ReadBack
      extends PTransform<Staged<ScoredPair>, PCollection<KV<Integer, ScoredPair>>> {
    private static final long serialVersionUID = 1;

    @Override
    public PCollection<KV<Integer, ScoredPair>> expand(Staged<ScoredPair> pairs) {
      return pairs
          .files()
          .apply("Read", ParDo.of(new ReadFn()))
          .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(ScoredPair.class)));
    }
  }

  private static final class ReadFn
      extends DoFn<KV<Integer, StagedFile<ScoredPair>>, KV<Integer, ScoredPair>> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(
        @Element KV<Integer, StagedFile<ScoredPair>> file,
        OutputReceiver<KV<Integer, ScoredPair>> pairs)
        throws IOException {
      file.getValue().read().forEach(pair -> pairs.output(KV.of(file.getKey(), pair)));
    }
  }
}
