package io.github.indicatorrefinery.transforms.mine;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.values.Attribution;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says which indicators of a catalog a pair is about. Names count as whole words, whatever their
 * case, and the longest wins. Where the topic is about exactly one indicator, that is primary for
 * all its pairs and what else the question names follows; where the topic names several, a family
 * or none, the question is read by itself and the first that it names is primary.
 *
 * <p>Deterministic; safe for concurrent use; linear in the length of the texts.
 *
 * <pre>{@code
 * Miner miner = new Miner(Catalog.bundled());
 * miner.attribute("RSI mastery", "How do RSI and MACD agree?"); // [rsi, macd] by topic
 * }</pre>
 */
public final class Miner {
  /** An export has some hundred topics; more are not kept, so that no input fills the memory. */
  private static final int MAX_CACHED_TOPICS = 4_096;

  private final Names names;
  private final Map<String, TopicMiner> topics = new ConcurrentHashMap<>();

  /** A miner for the indicators of this catalog. */
  public Miner(Catalog catalog) {
    this.names = new Names(catalog);
  }

  /** What a pair is about, by its topic (empty where it has none) and its question. */
  public Attribution attribute(String topic, String question) {
    return topic(topic).attribute(question);
  }

  /** What is settled once for all pairs of a topic. */
  public TopicMiner topic(String topic) {
    TopicMiner known = topics.get(topic);
    if (known != null) {
      return known;
    }
    TopicMiner fresh = new TopicMiner(names, topic);
    if (topics.size() < MAX_CACHED_TOPICS) {
      topics.put(topic, fresh);
    }
    return fresh;
  }
}
