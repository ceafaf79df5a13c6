package io.github.indicatorrefinery.pipeline.report;

import io.github.indicatorrefinery.transforms.assemble.Shard;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.ledger.Entry;
import io.github.indicatorrefinery.transforms.ledger.Entry.Event;
import io.github.indicatorrefinery.transforms.values.Failure;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * The entries of the ledger. What was read is counted before the first pair can go; what was kept,
 * replaced or rejected is counted from the very shards that the outputs are written from. So a pair
 * lost between the two shows.
 */
public final class Bookkeeping {
  private Bookkeeping() {}

  public static PCollection<Entry> entries(
      PCollection<MinedPair> read, PCollection<Shard> shards, PCollection<Failure> failures) {
    TypeDescriptor<Entry> entry = TypeDescriptor.of(Entry.class);
    RecordCoder<Entry> coder = RecordCoder.of(Entry.class);
    return PCollectionList.of(
            read.apply(
                    "Book pairs read",
                    MapElements.into(entry).via(pair -> Entry.of(Event.READ, pair)))
                .setCoder(coder))
        .and(
            shards
                .apply("Book outcomes", FlatMapElements.into(entry).via(Bookkeeping::outcomes))
                .setCoder(coder))
        .and(
            failures.apply("Book failures", MapElements.into(entry).via(Entry::of)).setCoder(coder))
        .apply("Gather entries", Flatten.pCollections());
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
    return entries;
  }
}
