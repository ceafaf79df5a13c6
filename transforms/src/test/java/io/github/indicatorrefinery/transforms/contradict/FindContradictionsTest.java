package io.github.indicatorrefinery.transforms.contradict;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.ExactDuplicates;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.gather.ShardPieces;
import io.github.indicatorrefinery.transforms.staging.StagedFile;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindContradictionsTest {
  private static final String RSI = "relative_strength_index_rsi";
  private static final SamplePair KEPT =
      SamplePair.of("kept", RSI).withAnswer("The RSI oscillates between 0 and 100.");
  private static final SamplePair REPLACED =
      SamplePair.of("replaced", RSI).withAnswer("The RSI oscillates between -100 and 100.");

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @TempDir private Path working;

  @Test
  void findsThemBetweenAKeptAnswerAndOneThatItReplacedInEachShard() throws IOException {
    PAssert.that(
            find(
                pieces(
                    2,
                    List.of(KEPT, REPLACED),
                    REPLACED.replacedBy("kept", ExactDuplicates.EXACT_QUESTION, 1.0)),
                pieces(3, List.of(KEPT, REPLACED))))
        .containsInAnyOrder(
            List.of(
                KV.of(
                    2,
                    List.of(
                        new Contradiction(
                            RSI,
                            Fact.Kind.RANGE,
                            "kept",
                            "The RSI oscillates between 0 and 100.",
                            "replaced",
                            "The RSI oscillates between -100 and 100."))),
                KV.of(3, List.of())));
    pipeline.run().waitUntilFinish();
  }

  private PCollection<KV<Integer, List<Contradiction>>> find(ShardPieces... shards) {
    return pipeline
        .apply("Shards", Create.of(List.of(shards)).withCoder(RecordCoder.of(ShardPieces.class)))
        .apply("Find contradictions", FindContradictions.with(Catalog.bundled()));
  }

  private ShardPieces pieces(int index, List<SamplePair> pairs, Merge... verdicts)
      throws IOException {
    Path file = working.resolve("pairs-" + index);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (SamplePair pair : pairs) {
        RecordCoder.of(ScoredPair.class).encode(pair.scored(), out);
      }
    }
    return new ShardPieces(
        index,
        List.of(new StagedFile<>(ScoredPair.class, file.toString())),
        List.of(),
        List.of(),
        List.of(),
        List.of(verdicts),
        List.of(verdicts),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
