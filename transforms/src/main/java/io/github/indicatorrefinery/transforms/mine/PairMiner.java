package io.github.indicatorrefinery.transforms.mine;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Slugs;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives pairs their identity and finds what they are about. It remembers what it found out about a
 * topic, since the pairs of a session come together; not safe for concurrent use.
 */
public final class PairMiner {
  private final Miner miner;
  private final Map<String, TopicMiner> topics = new HashMap<>();

  public PairMiner(Catalog catalog) {
    this.miner = new Miner(catalog);
  }

  /** The result depends on the pair and the catalog alone. */
  public MinedPair mine(SourcePair pair) {
    Attribution attribution =
        topics.computeIfAbsent(pair.topic(), miner::topic).attribute(pair.question());
    return new MinedPair(
        PairId.of(pair),
        QuestionKey.hash(pair.question()),
        pair,
        attribution.indicators().stream().findFirst().orElseGet(() -> Slugs.of(pair.topic())),
        attribution);
  }
}
