package io.github.indicatorrefinery.transforms.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.fusing.FusedSteps;
import io.github.indicatorrefinery.transforms.ledger.Entry;
import io.github.indicatorrefinery.transforms.ledger.Entry.Event;
import io.github.indicatorrefinery.transforms.ledger.KeepLedger;
import io.github.indicatorrefinery.transforms.ledger.Ledger;
import io.github.indicatorrefinery.transforms.sighting.NoteSightings;
import io.github.indicatorrefinery.transforms.sighting.Sighting;
import io.github.indicatorrefinery.transforms.sighting.Sighting.Moment;
import io.github.indicatorrefinery.transforms.sighting.SpokenOf;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakePartTest {
  private static final TupleTag<MinedPair> REFINED = new TupleTag<>("refined");
  private static final List<MinedPair> PAIRS =
      Stream.of("a", "b", "c").map(id -> SamplePair.of(id, "rsi").mined()).toList();

  private final TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);

  @ParameterizedTest
  @CsvSource({",3", "2,2", "9,3"})
  void refinesThoseWithTheSmallestIdsAndCountsTheOthers(@Nullable Integer size, int taken) {
    PCollectionTuple out =
        pipeline
            .apply(Create.of(PAIRS).withCoder(RecordCoder.of(MinedPair.class)))
            .apply(TakePart.of(size, noted(Moment.READ), refining()));

    PAssert.that(out.get(REFINED)).containsInAnyOrder(PAIRS.subList(0, taken));
    PAssert.that(out.get(NoteSightings.SEEN)).containsInAnyOrder(seen(taken));
    PAssert.that(out.get(KeepLedger.BOOKS))
        .satisfies(
            books -> {
              Ledger ledger = Ledger.of(books);
              assertThat(ledger.total().read()).isEqualTo(taken);
              assertThat(ledger.leftOut()).isEqualTo(3 - taken);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static List<Sighting> seen(int taken) {
    return Stream.concat(
            PAIRS.stream().map(pair -> new Sighting(Moment.READ, pair.pairId())),
            PAIRS.stream().limit(taken).map(pair -> new Sighting(Moment.TAKEN, pair.pairId())))
        .toList();
  }

  private static FusedSteps<MinedPair, MinedPair> refining() {
    FusedSteps<MinedPair, MinedPair> same =
        FusedSteps.map("Same", pair -> pair, REFINED, RecordCoder.of(MinedPair.class));
    return noted(Moment.TAKEN)
        .then(KeepLedger.of(MinedPair.class, pair -> Entry.of(Event.READ, pair)))
        .then(same);
  }

  private static FusedSteps<MinedPair, MinedPair> noted(Moment moment) {
    return NoteSightings.at(moment, MinedPair.class, MinedPair::pairId, List.of(new EveryPair()));
  }

  private record EveryPair() implements SpokenOf {
    private static final long serialVersionUID = 1;

    @Override
    public boolean speakOf(String pairId) {
      return true;
    }

    @Override
    public void close() {}
  }
}
