package io.github.indicatorrefinery.pipeline.job.publish;

import io.github.indicatorrefinery.transforms.ledger.Entry;
import io.github.indicatorrefinery.transforms.ledger.Entry.Event;
import io.github.indicatorrefinery.transforms.ledger.KeepLedger;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import java.util.List;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * The books of a run. What was read is counted before the first pair can go; what became of it is
 * counted from the very shards that the outputs are written from. So a pair lost between the two
 * shows.
 */
public final class Bookkeeping {
  private Bookkeeping() {}

  /**
   * All books.
   *
   * @param work what was taken over from an earlier run
   */
  public static PCollection<Tally> of(
      PCollection<MinedPair> read, PCollectionList<Tally> work, PCollection<Tally> outcomes) {
    return work.and(
            read.apply(
                "Book pairs read", KeepLedger.of(pair -> List.of(Entry.of(Event.READ, pair)))))
        .and(outcomes)
        .apply("Gather books", Flatten.pCollections());
  }
}
