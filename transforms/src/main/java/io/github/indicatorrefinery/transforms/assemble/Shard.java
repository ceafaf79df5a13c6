package io.github.indicatorrefinery.transforms.assemble;

import java.util.List;

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
}
