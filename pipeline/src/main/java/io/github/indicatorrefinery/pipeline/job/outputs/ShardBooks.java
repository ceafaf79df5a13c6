package io.github.indicatorrefinery.pipeline.job.outputs;

import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.gather.Shard;
import io.github.indicatorrefinery.transforms.ledger.Entry;
import io.github.indicatorrefinery.transforms.ledger.Entry.Event;
import io.github.indicatorrefinery.transforms.ledger.Tally;
import io.github.indicatorrefinery.transforms.ledger.Work;
import java.util.ArrayList;
import java.util.List;

/**
 * The books of a shard: what was kept, replaced, rejected or failed, counted from what the outputs
 * are written from.
 */
final class ShardBooks {
  private ShardBooks() {}

  static Tally of(Shard shard) {
    Tally tally = Tally.of(entries(shard));
    shard.kept().forEach(kept -> tally.addFacts(kept.pair().quality().facts()));
    List<EmbeddedQuestion> embedded = shard.embedded();
    long takenOver = embedded.stream().filter(EmbeddedQuestion::takenOver).count();
    tally.addWork(Work.EMBEDDINGS, takenOver, embedded.size() - takenOver);
    return tally;
  }

  private static List<Entry> entries(Shard shard) {
    List<Entry> entries = new ArrayList<>();
    shard
        .kept()
        .forEach(
            kept ->
                entries.add(
                    Entry.kept(
                        kept.pair().mined(), kept.pair().quality().tier(), kept.questionForm())));
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
