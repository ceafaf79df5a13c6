package io.github.indicatorrefinery.transforms.dedup.steps;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.answer.AnswerRules;
import io.github.indicatorrefinery.transforms.dedup.similar.SimilarityRules;
import io.github.indicatorrefinery.transforms.embed.EarlierEmbeddings;
import io.github.indicatorrefinery.transforms.embed.EmbedQuestions;
import io.github.indicatorrefinery.transforms.embed.Embedded;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.staging.StageRecords;
import io.github.indicatorrefinery.transforms.staging.StagedFile;
import io.github.indicatorrefinery.transforms.staging.StagingArea;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindDuplicatesTest {
  private static final String ANSWER =
      IntStream.range(0, 60).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

  private static final SamplePair BEST =
      asks("best", "custody of a bitcoin wallet by an american bank", 90);
  private static final SamplePair SIMILAR =
      asks("similar", "custody of the bitcoin wallet by an american bank", 80);
  private static final SamplePair EXACT =
      asks("exact", "Custody of the Bitcoin wallet by an American bank?", 70);
  private static final SamplePair OTHER =
      asks("other", "which exchange lists most", 60).withAnswer(ANSWER);
  private static final SamplePair REPEATS = asks("repeats", "fees in 2024", 50).withAnswer(ANSWER);
  private static final SamplePair AGAIN = asks("again", "Fees in 2024?", 40);

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @TempDir private Path working;

  @Test
  void followsWhatIsEqualToWhereItsSurvivorWent() {
    verify(
        find(null),
        "similar by best: near-question []",
        "exact by best: exact-question [similar]",
        "again by repeats: exact-question []");
    pipeline.run().waitUntilFinish();
  }

  @Test
  void followsTheSurvivorsOfQuestionsToThoseOfAnswersWhereTheseAreCompared() {
    verify(
        find(new AnswerRules(0.9)),
        "similar by best: near-question []",
        "exact by best: exact-question [similar]",
        "repeats by other: near-answer []",
        "again by other: exact-question [repeats]");
    pipeline.run().waitUntilFinish();
  }

  @Test
  void handsOnTheQuestionsThatNoOtherEqualsAndWhatWasCompared() {
    Duplicates found = find(null);

    PAssert.that(
            found
                .questions()
                .files()
                .apply(
                    "Read questions",
                    FlatMapElements.into(TypeDescriptors.strings())
                        .via(FindDuplicatesTest::questions)))
        .containsInAnyOrder("best", "similar", "other", "repeats");
    PAssert.that(
            found
                .comparisons()
                .apply(
                    "Tell comparisons",
                    MapElements.into(TypeDescriptors.strings())
                        .via(one -> one.betterId() + " " + one.otherId() + " " + one.merged())))
        .containsInAnyOrder("best similar true");
    pipeline.run().waitUntilFinish();
  }

  private Duplicates find(@Nullable AnswerRules answers) {
    List<ScoredPair> scored =
        List.of(AGAIN, EXACT, OTHER, SIMILAR, REPEATS, BEST).stream()
            .map(SamplePair::scored)
            .toList();
    PCollection<ScoredPair> pairs =
        pipeline.apply("Pairs", Create.of(scored).withCoder(RecordCoder.of(ScoredPair.class)));
    PCollection<Candidate> candidates =
        pipeline.apply(
            "Candidates",
            Create.of(scored.stream().map(Candidate::of).toList())
                .withCoder(RecordCoder.of(Candidate.class)));
    return candidates.apply(
        "Dedup",
        FindDuplicates.with(
            EmbedQuestions.of(Embedded.NONE, EarlierEmbeddings.NONE, Catalog.bundled()),
            SimilarityRules.defaults(),
            answers,
            Catalog.bundled(),
            Set.of(),
            pairs.apply(
                "Stage pairs",
                StageRecords.in(
                    new StagingArea(working.toString(), 3),
                    ScoredPair.class,
                    pair -> pair.mined().subject()))));
  }

  private static void verify(Duplicates found, String... verdicts) {
    PAssert.that(
            found
                .verdicts()
                .apply(
                    "Tell verdicts",
                    MapElements.into(TypeDescriptors.strings()).via(FindDuplicatesTest::text)))
        .containsInAnyOrder(verdicts);
  }

  private static String text(Merge verdict) {
    return "%s by %s: %s %s"
        .formatted(verdict.pairId(), verdict.survivorId(), verdict.rule(), verdict.via());
  }

  private static List<String> questions(KV<Integer, StagedFile<EmbeddedQuestion>> file) {
    try {
      return file.getValue().read().stream().map(one -> one.candidate().pairId()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SamplePair asks(String id, String question, double score) {
    return SamplePair.of(id, "custody").withQuestion(question).withScore(score);
  }
}
