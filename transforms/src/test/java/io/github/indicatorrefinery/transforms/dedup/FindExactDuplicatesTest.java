package io.github.indicatorrefinery.transforms.dedup;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

class FindExactDuplicatesTest {
  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @Test
  void findsTheDuplicatesOfManyQuestions() {
    List<ScoredPair> pairs = new ArrayList<>();
    List<Merge> expected = new ArrayList<>();
    for (int question = 0; question < 200; question++) {
      for (int copy = 0; copy < question % 3; copy++) {
        SamplePair pair =
            SamplePair.of("q" + question + "-" + copy, "subject " + copy)
                .withQuestion("Question number " + question)
                .withScore(50 + copy);
        pairs.add(pair.scored());
        if (copy < question % 3 - 1) {
          String best = "q" + question + "-" + (question % 3 - 1);
          expected.add(
              pair.replacedBy(
                  best, "subject " + (question % 3 - 1), ExactDuplicates.EXACT_QUESTION, 1.0));
        }
      }
    }

    PAssert.that(find(pairs)).containsInAnyOrder(expected);
    pipeline.run().waitUntilFinish();
  }

  @Test
  void findsNothingInNothing() {
    PAssert.that(find(List.of())).empty();
    pipeline.run().waitUntilFinish();
  }

  private PCollection<Merge> find(List<ScoredPair> pairs) {
    return pipeline
        .apply(
            Create.of(pairs.stream().map(Candidate::of).toList())
                .withCoder(RecordCoder.of(Candidate.class)))
        .apply("Find exact duplicates", FindExactDuplicates.create())
        .get(FindExactDuplicates.DUPLICATES);
  }
}
