package io.github.indicatorrefinery.transforms.dedup.answer;

import static io.github.indicatorrefinery.transforms.dedup.answer.SampleAnswers.pair;
import static io.github.indicatorrefinery.transforms.dedup.answer.SampleAnswers.words;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.similar.SimilarQuestions;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.staging.StageRecords;
import io.github.indicatorrefinery.transforms.staging.Staged;
import io.github.indicatorrefinery.transforms.staging.StagingArea;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindSimilarAnswersTest {
  private static final int SHARDS = 3;

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @TempDir private Path working;

  @Test
  void findsTheRepeatedAnswersOfEverySubject() {
    List<SamplePair> pairs = new ArrayList<>();
    List<Merge> expected = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String subject = "subject " + i;
      SamplePair best = SamplePair.of("best" + i, subject).withAnswer(words(0, 60)).withScore(90);
      SamplePair copy = SamplePair.of("copy" + i, subject).withAnswer(words(0, 60)).withScore(80);
      pairs.add(copy);
      pairs.add(best);
      expected.add(copy.replacedBy(best.id(), SimilarAnswers.NEAR_ANSWER, 1.0));
    }

    PAssert.that(find(pairs, pairs, List.of())).containsInAnyOrder(expected);
    pipeline.run().waitUntilFinish();
  }

  @Test
  void leavesAloneWhatARuleOnQuestionsRemoved() {
    SamplePair asked = pair("asked", 95, words(0, 60));
    SamplePair best = pair("best", 90, words(0, 60));
    SamplePair merged = pair("merged", 85, words(0, 60));
    SamplePair copy = pair("copy", 80, words(0, 60));
    Merge merge = merged.replacedBy("elsewhere", SimilarQuestions.NEAR_QUESTION, 0.9);

    PAssert.that(
            find(
                List.of(asked, copy, best, merged, copy.withNote("read again")),
                List.of(copy, best, merged),
                List.of(merge)))
        .containsInAnyOrder(copy.replacedBy("best", SimilarAnswers.NEAR_ANSWER, 1.0));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void findsNothingInNothing() {
    PAssert.that(find(List.of(), List.of(), List.of())).empty();
    pipeline.run().waitUntilFinish();
  }

  /**
   * @param left those that no question equals
   */
  private PCollection<Merge> find(
      List<SamplePair> pairs, List<SamplePair> left, List<Merge> merges) {
    List<EmbeddedQuestion> questions =
        left.stream().map(pair -> new EmbeddedQuestion(pair.candidate(), "", null)).toList();
    return staged(
            "pairs",
            pairs.stream().map(SamplePair::scored).toList(),
            ScoredPair.class,
            pair -> pair.mined().subject())
        .apply(
            "Find similar answers",
            FindSimilarAnswers.with(
                new AnswerRules(0.9),
                staged(
                    "questions",
                    questions,
                    EmbeddedQuestion.class,
                    question -> question.candidate().subject()),
                pipeline.apply("Merges", Create.of(merges).withCoder(RecordCoder.of(Merge.class))),
                Set.of()));
  }

  private <R extends Record> Staged<R> staged(
      String what, List<R> records, Class<R> type, SerializableFunction<R, String> subject) {
    return pipeline
        .apply("Create " + what, Create.of(records).withCoder(RecordCoder.of(type)))
        .apply(
            "Stage " + what,
            StageRecords.in(new StagingArea(working.toString(), SHARDS), type, subject));
  }
}
