package io.github.indicatorrefinery.transforms.grade;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.ExactDuplicates;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.staging.StageRecords;
import io.github.indicatorrefinery.transforms.staging.StagingArea;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindKeptAnswersTest {
  private static final int SHARDS = 3;

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @TempDir private Path working;

  @Test
  void leavesOutWhatAnotherPairReplacesAndOneReadingOfTwo() {
    SamplePair kept = SamplePair.of("kept", "rsi").at("a.json", "/1");
    SamplePair again = kept.at("b.json", "/1");
    SamplePair replaced = SamplePair.of("replaced", "macd");
    SamplePair other = SamplePair.of("other", "macd");

    PAssert.that(
            find(
                List.of(replaced, again, kept, other),
                List.of(
                    again.replacedBy("kept", ExactDuplicates.SAME_RECORD, 1.0),
                    replaced.replacedBy("kept", ExactDuplicates.EXACT_QUESTION, 1.0))))
        .containsInAnyOrder(AskedAnswer.of(kept.scored()), AskedAnswer.of(other.scored()));
    pipeline.run().waitUntilFinish();
  }

  private PCollection<AskedAnswer> find(List<SamplePair> pairs, List<Merge> verdicts) {
    return pipeline
        .apply(
            "Pairs",
            Create.of(pairs.stream().map(SamplePair::scored).toList())
                .withCoder(RecordCoder.of(ScoredPair.class)))
        .apply(
            "Stage pairs",
            StageRecords.in(
                new StagingArea(working.toString(), SHARDS),
                ScoredPair.class,
                pair -> pair.mined().subject()))
        .apply(
            "Find",
            FindKeptAnswers.without(
                pipeline.apply(
                    "Verdicts", Create.of(verdicts).withCoder(RecordCoder.of(Merge.class)))));
  }
}
