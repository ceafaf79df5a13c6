package io.github.indicatorrefinery.transforms.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the candidates whose questions have the same key. Of each group the best by {@link
 * SurvivorOrder} stays; every other gets a verdict that names it. The verdicts do not depend on the
 * order of the input.
 */
public final class ExactDuplicates {
  /** The rule of a pair that is another reading of the very same record. */
  public static final String SAME_RECORD = "same-record";

  /** The rule of a pair whose normalised question equals the survivor's. */
  public static final String EXACT_QUESTION = "exact-question";

  private ExactDuplicates() {}

  /** The best candidate of each question, and a verdict for each one that goes. */
  public record Result(List<Candidate> survivors, List<Merge> verdicts) {}

  /** Deals out candidates in any order. */
  public static Result among(Iterable<Candidate> candidates) {
    return among(candidates, Set.of());
  }

  /**
   * The same, but for pairs that people decided to keep.
   *
   * @param held the ids of those that replace none but another reading of themselves
   */
  public static Result among(Iterable<Candidate> candidates, Set<String> held) {
    Map<String, List<Candidate>> byQuestion = new HashMap<>();
    for (Candidate candidate : candidates) {
      byQuestion.computeIfAbsent(key(candidate, held), key -> new ArrayList<>()).add(candidate);
    }
    List<Candidate> survivors = new ArrayList<>();
    List<Merge> verdicts = new ArrayList<>();
    for (List<Candidate> group : byQuestion.values()) {
      group.sort(SurvivorOrder.BEST_FIRST);
      Candidate survivor = group.get(0);
      survivors.add(survivor);
      for (Candidate loser : group.subList(1, group.size())) {
        verdicts.add(verdict(loser, survivor));
      }
    }
    return new Result(survivors, verdicts);
  }

  private static String key(Candidate candidate, Set<String> held) {
    return held.contains(candidate.pairId())
        ? candidate.questionHash() + " " + candidate.pairId()
        : candidate.questionHash();
  }

  private static Merge verdict(Candidate loser, Candidate survivor) {
    boolean sameRecord = loser.pairId().equals(survivor.pairId());
    return new Merge(
        loser.pairId(),
        loser.origin(),
        loser.subject(),
        survivor.pairId(),
        survivor.subject(),
        sameRecord ? SAME_RECORD : EXACT_QUESTION,
        sameRecord ? null : Double.valueOf(1),
        List.of());
  }
}
