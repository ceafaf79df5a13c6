package io.github.indicatorrefinery.pipeline.run.explain.database;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.gather.Decision.Outcome;
import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.Origin;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One row of {@code decisions}: a pair that was read and what became of it.
 *
 * @param id its pair id, with an ordinal behind it where the same record was read before
 * @param question as it was read
 * @param score null where the pair was rejected before it was scored
 */
public record DecidedPair(
    String id, String question, Origin origin, Subject subject, Fate fate, @Nullable Score score) {
  /** What the pair is about: a catalog indicator, or its topic where {@code basis} is none. */
  public record Subject(String name, String slug, Attribution.Basis basis) {
    public Subject {
      requireNonNull(name, "name");
      requireNonNull(slug, "slug");
      requireNonNull(basis, "basis");
    }
  }

  /**
   * How it ended.
   *
   * @param stage which decided; null for a kept pair, as is the reason
   * @param reason the rule of a duplicate, the reason of a rejection
   * @param replacedBy the ids of what took the place of a duplicate, one after the other; the last
   *     one stays
   * @param similarity to the first of these, where the rule measures one
   */
  public record Fate(
      Outcome outcome,
      @Nullable String stage,
      @Nullable String reason,
      List<String> replacedBy,
      @Nullable Double similarity) {
    public Fate {
      requireNonNull(outcome, "outcome");
      replacedBy = List.copyOf(replacedBy);
    }
  }

  /**
   * What the scorer said.
   *
   * @param value 0 to 100
   * @param flags joined with {@code ; }, empty where there are none
   * @param metrics a line for each
   */
  public record Score(double value, String tier, String flags, List<String> metrics) {
    public Score {
      requireNonNull(tier, "tier");
      requireNonNull(flags, "flags");
      metrics = List.copyOf(metrics);
    }
  }

  public DecidedPair {
    requireNonNull(id, "id");
    requireNonNull(question, "question");
    requireNonNull(origin, "origin");
    requireNonNull(subject, "subject");
    requireNonNull(fate, "fate");
  }

  /** The id without the ordinal: all readings of one record share it. */
  public String pairId() {
    int ordinal = id.indexOf('-');
    return ordinal < 0 ? id : id.substring(0, ordinal);
  }

  /** Whether it stands in the dataset. */
  public boolean isKept() {
    return fate.outcome() == Outcome.KEPT;
  }
}
