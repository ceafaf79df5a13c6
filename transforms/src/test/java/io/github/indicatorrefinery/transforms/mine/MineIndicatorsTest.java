package io.github.indicatorrefinery.transforms.mine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.Attribution.Basis;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

class MineIndicatorsTest {
  private static final String CATALOG =
      """
      session\tcategory\tsubcategory\tname\taliases
      1\tTides\tSea\tHigh Water Mark\tHWM
      1\tTides\tSea\tLow Water Mark\tLWM
      """;

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @Test
  void givesEveryPairItsIdentityAndItsSubject() throws IOException {
    SourcePair byTopic = read("High Water Mark", "How does it follow the LWM?");
    SourcePair byQuestion = read("Coasts of the world", "What is the \"LWM\" here?");
    SourcePair none = read("Coasts of the world", "What grows there?");
    SourcePair untitled = read("", "?");

    PAssert.that(mine(List.of(byTopic, byQuestion, none, none, untitled)))
        .containsInAnyOrder(
            mined(byTopic, Basis.BY_TOPIC, "high_water_mark", "low_water_mark"),
            mined(byQuestion, Basis.BY_QUESTION, "low_water_mark"),
            topical(none, "topic_coasts_of_the_world"),
            topical(none, "topic_coasts_of_the_world"),
            topical(untitled, "topic_e3b0c442"));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void keepsTheIdentityOfAPairThatWasReadElsewhere() throws IOException {
    SamplePair pair = SamplePair.of("a", "rsi");
    String id = PairId.of(pair.read());
    PCollection<MinedPair> mined =
        mine(List.of(pair.read(), pair.at("other.json", "/documents/9").read()));

    PAssert.that(mined)
        .satisfies(
            all -> {
              assertThat(all).hasSize(2).extracting(MinedPair::pairId).containsOnly(id);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static SourcePair read(String topic, String question) {
    return SamplePair.of("a", "any").withTopic(topic).withQuestion(question).read();
  }

  private static MinedPair mined(SourcePair pair, Basis basis, String... indicators) {
    return new MinedPair(
        PairId.of(pair),
        QuestionKey.hash(pair.question()),
        pair,
        indicators[0],
        new Attribution(List.of(indicators), basis));
  }

  private static MinedPair topical(SourcePair pair, String subject) {
    return new MinedPair(
        PairId.of(pair),
        QuestionKey.hash(pair.question()),
        pair,
        subject,
        new Attribution(List.of(), Basis.NONE));
  }

  private PCollection<MinedPair> mine(List<SourcePair> pairs) throws IOException {
    Catalog catalog = Catalog.read(new StringReader(CATALOG), "tides.tsv");
    return pipeline
        .apply(Create.of(pairs).withCoder(RecordCoder.of(SourcePair.class)))
        .apply("Mine indicators", MineIndicators.of(catalog))
        .get(MineIndicators.MINED);
  }
}
