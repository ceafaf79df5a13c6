package io.github.indicatorrefinery.transforms.assemble;

import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that became of the pairs of some subjects. A subject is in one shard only.
 *
 * @param index from 0
 * @param kept by subject and number
 * @param duplicates by record id
 * @param rejected by record id
 */
public record Shard(
    int index, List<KeptPair> kept, List<DuplicatePair> duplicates, List<RejectedPair> rejected) {
  public Shard {
    kept = List.copyOf(kept);
    duplicates = List.copyOf(duplicates);
    rejected = List.copyOf(rejected);
  }

  /** What became of each pair of this shard, by record id. */
  public List<Decision> decisions() {
    return Stream.of(
            kept.stream().map(Decision::of),
            duplicates.stream().map(Decision::of),
            rejected.stream().map(Decision::of))
        .flatMap(Function.identity())
        .sorted(Comparator.comparing(Decision::recordId))
        .toList();
  }

  /**
   * The topic of each subject of this shard that is no indicator: the first in the order of its
   * text.
   */
  public Map<String, String> topics() {
    Map<String, String> topics = new TreeMap<>();
    for (Decision decision : decisions()) {
      MinedPair pair = decision.pair();
      if (pair.attribution().basis() == Attribution.Basis.NONE) {
        topics.merge(
            pair.subject(), pair.source().topic(), BinaryOperator.minBy(Comparator.naturalOrder()));
      }
    }
    return topics;
  }
}
