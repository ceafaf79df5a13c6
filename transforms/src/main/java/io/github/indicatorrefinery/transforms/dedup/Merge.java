package io.github.indicatorrefinery.transforms.dedup;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.Origin;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One pair is a duplicate of another.
 *
 * @param origin with {@code pairId} tells which reading of the record goes
 * @param subject of the duplicate
 * @param survivorId the pair that stays; it is itself never removed
 * @param rule {@code same-record}, {@code exact-question}, {@code near-question}, {@code
 *     semantic-question}, {@code hinted-question} or {@code near-answer}
 * @param similarity from 0 to 1 where the rule measures one
 * @param via the pairs that replaced it before the survivor replaced them, first to last
 */
public record Merge(
    String pairId,
    Origin origin,
    String subject,
    String survivorId,
    String survivorSubject,
    String rule,
    @Nullable Double similarity,
    List<String> via) {
  public Merge {
    requireNonNull(pairId, "pairId");
    requireNonNull(origin, "origin");
    requireNonNull(subject, "subject");
    requireNonNull(survivorId, "survivorId");
    requireNonNull(survivorSubject, "survivorSubject");
    requireNonNull(rule, "rule");
    via = List.copyOf(via);
  }

  /** The same pair, replaced by what replaced its survivor. */
  public Merge followedBy(Merge next) {
    List<String> chain = new ArrayList<>(via);
    chain.add(survivorId);
    chain.addAll(next.via);
    return new Merge(
        pairId, origin, subject, next.survivorId, next.survivorSubject, rule, similarity, chain);
  }
}
