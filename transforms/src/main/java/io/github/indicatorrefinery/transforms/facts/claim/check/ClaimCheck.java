package io.github.indicatorrefinery.transforms.facts.claim.check;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue;
import io.github.indicatorrefinery.transforms.facts.claim.text.Sentence;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.List;
import java.util.Optional;

/**
 * One kind of claim: how texts state it and when it is right. It accuses only where the sentence is
 * plain and the reference explicit; in doubt it finds nothing.
 *
 * @param <V> what such a claim states
 */
interface ClaimCheck<V extends ClaimValue> {
  Fact.Kind kind();

  Class<V> type();

  /**
   * A statement in a sentence.
   *
   * @param subjectEnd the index up to which its subject must have been named
   */
  record Found<V extends ClaimValue>(V value, int subjectEnd) {}

  /** What a sentence states of this kind, in its order. */
  List<Found<V>> find(Sentence sentence);

  /** Whether it is right; empty where the reference is silent. */
  Optional<ClaimFinding> judge(V value, Reference reference);
}
