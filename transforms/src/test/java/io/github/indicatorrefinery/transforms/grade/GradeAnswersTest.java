package io.github.indicatorrefinery.transforms.grade;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.progress.LongWork;
import io.github.indicatorrefinery.transforms.progress.WorkHere;
import io.github.indicatorrefinery.transforms.staging.StageRecords;
import io.github.indicatorrefinery.transforms.staging.Staged;
import io.github.indicatorrefinery.transforms.staging.StagingArea;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeAnswersTest {
  private static final GradingRules RULES = new GradingRules("judge-1", 1_000_000, null, 2);

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @TempDir private Path working;

  @Test
  void gradesEveryAnswerAndCountsThemForThisRunAlone() {
    String folder = working.toString();
    PAssert.that(
            grades(folder, List.of(SamplePair.of("a", "rsi"), SamplePair.of("b", "macd")))
                .apply(
                    MapElements.into(TypeDescriptors.strings())
                        .via(grade -> grade.pairId() + " " + grade.score())))
        .containsInAnyOrder("a 4.0", "b 4.0");

    try (WorkHere run = WorkHere.of(folder);
        WorkHere another = WorkHere.of(folder + "-of-another-run")) {
      pipeline.run().waitUntilFinish();

      assertThat(run.count(LongWork.JUDGING)).isEqualTo(2);
      assertThat(another.count(LongWork.JUDGING)).isZero();
    }
    try (WorkHere anew = WorkHere.of(folder)) {
      assertThat(anew.count(LongWork.JUDGING)).isZero();
    }
  }

  @Test
  void withoutAJudgeThereAreNoJudgementsAndNoStageLooksAtThePairs() {
    Staged<ScoredPair> pairs = staged(working.toString(), List.of());
    PCollection<Merge> duplicates =
        pipeline.apply("Merges", Create.empty(RecordCoder.of(Merge.class)));

    PCollectionTuple graded = pairs.apply("Grade", GradeAnswers.by(null, duplicates));

    assertThat(readersOf(pairs.files())).isEmpty();
    assertThat(readersOf(duplicates)).isEmpty();
    PAssert.that(graded.get(GradeAnswers.JUDGEMENTS)).empty();
    PAssert.that(graded.get(GradeAnswers.FAILURES)).empty();
    pipeline.run().waitUntilFinish();
  }

  private List<String> readersOf(PCollection<?> values) {
    List<String> readers = new ArrayList<>();
    pipeline.traverseTopologically(
        new Pipeline.PipelineVisitor.Defaults() {
          @Override
          public void visitPrimitiveTransform(TransformHierarchy.Node node) {
            if (node.getInputs().containsValue(values)) {
              readers.add(node.getFullName());
            }
          }
        });
    return readers;
  }

  private PCollection<AnswerGrade> grades(String folder, List<SamplePair> pairs) {
    PCollection<Merge> none = pipeline.apply("Merges", Create.empty(RecordCoder.of(Merge.class)));
    return staged(folder, pairs)
        .apply("Grade", GradeAnswers.by(new Judge(), none))
        .get(GradeAnswers.JUDGEMENTS);
  }

  private Staged<ScoredPair> staged(String folder, List<SamplePair> pairs) {
    return pipeline
        .apply(
            "Pairs",
            Create.of(pairs.stream().map(SamplePair::scored).toList())
                .withCoder(RecordCoder.of(ScoredPair.class)))
        .apply(
            "Stage pairs",
            StageRecords.in(
                new StagingArea(folder, 1), ScoredPair.class, pair -> pair.mined().subject()));
  }

  private record Judge() implements Grader.Opening {
    @Override
    public Grader open() {
      return new FakeJudge((number, prompt) -> FakeJudge.GOOD);
    }

    @Override
    public GradingRules rules() {
      return RULES;
    }
  }
}
