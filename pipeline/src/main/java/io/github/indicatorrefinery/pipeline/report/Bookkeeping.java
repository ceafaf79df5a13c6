package io.github.indicatorrefinery.pipeline.report;

import io.github.indicatorrefinery.transforms.assemble.Shard;
import io.github.indicatorrefinery.transforms.ledger.Entry;
import io.github.indicatorrefinery.transforms.ledger.Entry.Event;
import io.github.indicatorrefinery.transforms.ledger.KeepLedger;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * The books of a run. What was read is counted before the first pair can go; what was kept,
 * replaced, rejected or failed is counted from the very shards that the outputs are written from.
 * So a pair lost between the two shows.
 */
public final class Bookkeeping {
  private Bookkeeping() {}

  public static PCollection<Tally> of(PCollection<MinedPair> read, PCollection<Shard> shards) {
    return PCollectionList.of(
            read.apply(
                "Book pairs read", KeepLedger.of(pair -> List.of(Entry.of(Event.READ, pair)))))
        .and(shards.apply("Book outcomes", KeepLedger.of(Bookkeeping::outcomes)))
        .apply("Gather books", Flatten.pCollections());
  }

  private static List<Entry> outcomes(Shard shard) {
    List<Entry> entries = new ArrayList<>();
    shard
        .kept()
        .forEach(
            kept -> entries.add(Entry.kept(kept.pair().mined(), kept.pair().quality().tier())));
    shard
        .duplicates()
        .forEach(duplicate -> entries.add(Entry.of(Event.DUPLICATE, duplicate.pair().mined())));
    shard
        .rejected()
        .forEach(rejected -> entries.add(Entry.of(Event.REJECTED, rejected.rejection().mined())));
    shard.failures().forEach(failure -> entries.add(Entry.of(failure)));
    return entries;
  }
}
