package io.github.indicatorrefinery.transforms.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.sighting.Sighting.Moment;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import java.util.List;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;

class NoteSightingsTest {
  private static final MinedPair SPOKEN_OF = SamplePair.of("spoken of", "rsi").mined();
  private static final MinedPair BY_BOTH = SamplePair.of("by both", "rsi").mined();
  private static final MinedPair OTHER = SamplePair.of("other", "rsi").mined();

  @Test
  void notesEachPairThatSomebodySpeaksOfOnceAndLetsAllThrough() {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    FusedSteps<MinedPair, MinedPair> noting =
        NoteSightings.at(
            Moment.TAKEN,
            MinedPair.class,
            MinedPair::pairId,
            List.of(
                new Some(List.of("spoken of", "by both")), new Some(List.of("by both", "gone"))));
    PCollectionTuple out =
        pipeline
            .apply(Create.of(SPOKEN_OF, OTHER, BY_BOTH).withCoder(RecordCoder.of(MinedPair.class)))
            .apply(noting);

    PAssert.that(out.get(NoteSightings.SEEN))
        .containsInAnyOrder(
            new Sighting(Moment.TAKEN, "spoken of"), new Sighting(Moment.TAKEN, "by both"));
    PAssert.that(out.get(noting.tag())).containsInAnyOrder(SPOKEN_OF, OTHER, BY_BOTH);
    pipeline.run().waitUntilFinish();
  }

  @Test
  void idsAreKeptApartByTheirMoment() {
    List<Sighting> seen =
        List.of(
            new Sighting(Moment.READ, "a"),
            new Sighting(Moment.READ, "a"),
            new Sighting(Moment.LEFT, "b"));

    assertThat(Sighting.at(Moment.READ, seen)).containsExactly("a");
    assertThat(Sighting.at(Moment.TRIED, seen)).isEmpty();
  }

  private record Some(List<String> ids) implements SpokenOf {
    private static final long serialVersionUID = 1;

    @Override
    public boolean speakOf(String pairId) {
      return ids.contains(pairId);
    }

    @Override
    public void close() {}
  }
}
