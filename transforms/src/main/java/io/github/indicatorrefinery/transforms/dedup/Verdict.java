package io.github.indicatorrefinery.transforms.dedup;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.values.Origin;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One pair is a duplicate of another.
 *
 * @param origin with {@code pairId} tells which reading of the record goes
 * @param subject of the duplicate
 * @param survivorId the pair that stays; it is itself never removed
 * @param rule {@code same-record} or {@code exact-question}
 * @param similarity from 0 to 1 where the rule measures one
 */
public record Verdict(
    String pairId,
    Origin origin,
    String subject,
    String survivorId,
    String rule,
    @Nullable Double similarity) {
  public Verdict {
    requireNonNull(pairId, "pairId");
    requireNonNull(origin, "origin");
    requireNonNull(subject, "subject");
    requireNonNull(survivorId, "survivorId");
    requireNonNull(rule, "rule");
  }
}
