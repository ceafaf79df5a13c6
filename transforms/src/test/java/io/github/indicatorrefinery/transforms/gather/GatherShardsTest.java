package io.github.indicatorrefinery.transforms.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.ExactDuplicates;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.similar.ProbableDuplicate;
import io.github.indicatorrefinery.transforms.dedup.similar.QuestionComparison;
import io.github.indicatorrefinery.transforms.dedup.steps.Duplicates;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.gather.GatherShards.Findings;
import io.github.indicatorrefinery.transforms.staging.StageRecords;
import io.github.indicatorrefinery.transforms.staging.StagingArea;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Rejection;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatherShardsTest {
  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @TempDir private Path working;

  @Test
  void laysOutEveryPairWithItsVerdictOrRejectionTheEmptyShardsToo() {
    SamplePair first = SamplePair.of("a", "rsi").in("9", 1);
    SamplePair second =
        SamplePair.of("b", "rsi").in("10", 1).withAnswer("ünï \uD83D\uDE80\n\u0000");
    SamplePair replaced = SamplePair.of("c", "rsi").in("9", 2).withNote("a note");
    SamplePair unwanted = SamplePair.of("d", "rsi");
    SamplePair other = SamplePair.of("e", "macd");
    Merge verdict = replaced.replacedBy("a", ExactDuplicates.EXACT_QUESTION, 1.0);
    int shards = 4;
    int rsi = area(shards).shardOf("rsi");
    int macd = area(shards).shardOf("macd");
    assertThat(rsi).isNotEqualTo(macd);

    List<Shard> expected =
        new ArrayList<>(IntStream.range(0, shards).mapToObj(index -> empty(index)).toList());
    expected.set(
        rsi,
        new Shard(
            rsi,
            List.of(first.kept(1, verdict), second.kept(2)),
            List.of(new DuplicatePair("c", replaced.scored(), verdict)),
            List.of(new RejectedPair("d", unwanted.rejected("refusal"))),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
    expected.set(
        macd,
        new Shard(
            macd,
            List.of(other.kept(1)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));

    PAssert.that(
            assemble(
                shards,
                List.of(second, replaced, other, first),
                List.of(verdict),
                List.of(unwanted.rejected("refusal"))))
        .containsInAnyOrder(expected);
    pipeline.run().waitUntilFinish();
  }

  @Test
  void makesEveryShardOfNothing() {
    PAssert.that(assemble(2, List.of(), List.of(), List.of()))
        .containsInAnyOrder(empty(0), empty(1));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void laysOutFailuresAndResearchesInOrderWithTheOthersOfTheirFile() {
    Failure second = failure("x.json", "2");
    Failure first = failure("x.json", "1");
    Failure other = failure("y.json", "1");
    Research research =
        new Research(
            SamplePair.of("a", "rsi").origin(), "RSI", null, null, null, null, null, null, 1);

    PAssert.that(
            assemble(
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(other, second, first),
                List.of(research)))
        .containsInAnyOrder(
            new Shard(
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(first, second, other),
                List.of(research)));
    pipeline.run().waitUntilFinish();
  }

  private static Failure failure(String file, String position) {
    Origin origin = new Origin(SourceKind.EXPORT, file, null, position);
    return new Failure("parse", "broken_json", "cut", origin, "{", 1);
  }

  @Test
  void holdsEveryPairOfManyExactlyOnce() {
    List<SamplePair> pairs = new ArrayList<>();
    List<Merge> verdicts = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      SamplePair pair = SamplePair.of("id" + i, "subject " + i % 17).in("2", i);
      ids.add(pair.id());
      if (i % 5 == 0) {
        rejections.add(pair.rejected("refusal"));
      } else {
        pairs.add(pair);
      }
      if (i % 5 == 1) {
        verdicts.add(pair.replacedBy("id2", ExactDuplicates.EXACT_QUESTION, 1.0));
      }
    }

    PAssert.that(assemble(3, pairs, verdicts, rejections))
        .satisfies(
            shards -> {
              List<String> found = new ArrayList<>();
              shards.forEach(
                  shard -> shard.decisions().forEach(decision -> found.add(decision.recordId())));
              assertThat(found).containsExactlyInAnyOrderElementsOf(ids);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private PCollection<Shard> assemble(
      int shards, List<SamplePair> pairs, List<Merge> verdicts, List<Rejection> rejections) {
    return assemble(shards, pairs, verdicts, rejections, List.of(), List.of());
  }

  private PCollection<Shard> assemble(
      int shards,
      List<SamplePair> pairs,
      List<Merge> verdicts,
      List<Rejection> rejections,
      List<Failure> failures,
      List<Research> researches) {
    List<ScoredPair> scored = pairs.stream().map(SamplePair::scored).toList();
    return create("Pairs", scored, ScoredPair.class)
        .apply(
            "Stage pairs",
            StageRecords.in(area(shards), ScoredPair.class, pair -> pair.mined().subject()))
        .apply(
            "Gather shards",
            GatherShards.with(
                new Findings(
                    new Duplicates(
                        create("Verdicts", verdicts, Merge.class),
                        create("Questions", List.of(), EmbeddedQuestion.class)
                            .apply(
                                "Stage questions",
                                StageRecords.in(
                                    area(shards),
                                    EmbeddedQuestion.class,
                                    question -> question.candidate().subject())),
                        create("Comparisons", List.of(), QuestionComparison.class),
                        create("Probables", List.of(), ProbableDuplicate.class)),
                    create("Judgements", List.of(), AnswerGrade.class),
                    create("Rejections", rejections, Rejection.class),
                    create("Failures", failures, Failure.class),
                    create("Researches", researches, Research.class))))
        .apply(
            "Assemble", MapElements.into(TypeDescriptor.of(Shard.class)).via(ShardPieces::assemble))
        .setCoder(RecordCoder.of(Shard.class));
  }

  private StagingArea area(int shards) {
    return new StagingArea(working.toString(), shards);
  }

  private static Shard empty(int index) {
    return new Shard(
        index, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private <R extends Record> PCollection<R> create(String label, List<R> values, Class<R> type) {
    return pipeline.apply(label, Create.of(values).withCoder(RecordCoder.of(type)));
  }
}
