package io.github.indicatorrefinery.transforms.dedup.answer;

import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.SurvivorOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds pairs whose answer repeats a better one of the same subject, whatever their questions. Best
 * first, each pair joins the nearest better one that stays, or stays itself: no chain of small
 * steps joins two that differ. So only those that stay are compared with, and a thousand copies
 * cost a thousand comparisons.
 *
 * <p>Inside a subject alone: a template filled in for two indicators is the only answer that either
 * has. Two answers with different numbers are never one; a template filled in for another period or
 * price differs in little else.
 *
 * <p>The result does not depend on the order of the input.
 */
public final class SimilarAnswers {
  /** The rule of a pair whose answer says nearly what the survivor's does. */
  public static final String NEAR_ANSWER = "near-answer";

  /** What is shorter ("Yes, above 70.") fits many questions. */
  private static final int LEAST_WORDS = 20;

  private final AnswerRules rules;
  private final AnswerBands bands;

  public SimilarAnswers(AnswerRules rules) {
    this.rules = rules;
    this.bands = new AnswerBands(rules.minShingleSimilarity());
  }

  /** A verdict for each pair that goes; no two pairs have the same id. */
  public List<Merge> among(List<ComparedAnswer> answers) {
    Map<String, List<ComparedAnswer>> bySubject = new TreeMap<>();
    for (ComparedAnswer answer : answers) {
      if (answer.shingles().words() >= LEAST_WORDS) {
        bySubject
            .computeIfAbsent(answer.candidate().subject(), subject -> new ArrayList<>())
            .add(answer);
      }
    }
    List<Merge> verdicts = new ArrayList<>();
    bySubject.values().forEach(subject -> decide(subject, verdicts));
    return verdicts;
  }

  private void decide(List<ComparedAnswer> answers, List<Merge> verdicts) {
    answers.sort(Comparator.comparing(ComparedAnswer::candidate, SurvivorOrder.BEST_FIRST));
    Map<Long, List<Integer>> staying = new HashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      ComparedAnswer answer = answers.get(i);
      long[] keys = bands.of(answer.shingles());
      Match nearest = nearest(answer, candidates(keys, staying), answers);
      if (nearest != null) {
        verdicts.add(verdict(answer, nearest));
        continue;
      }
      for (long key : keys) {
        staying.computeIfAbsent(key, band -> new ArrayList<>()).add(i);
      }
    }
  }

  /** Best first. */
  private static Set<Integer> candidates(long[] keys, Map<Long, List<Integer>> staying) {
    Set<Integer> found = new TreeSet<>();
    for (long key : keys) {
      found.addAll(staying.getOrDefault(key, List.of()));
    }
    return found;
  }

  private record Match(ComparedAnswer better, double similarity) {}

  private Match nearest(
      ComparedAnswer answer, Set<Integer> candidates, List<ComparedAnswer> answers) {
    Match nearest = null;
    for (int candidate : candidates) {
      ComparedAnswer better = answers.get(candidate);
      double similarity = better.shingles().similarity(answer.shingles());
      if (similarity >= rules.minShingleSimilarity()
          && (nearest == null || similarity > nearest.similarity)
          && better.shingles().hasNumbersOf(answer.shingles())) {
        nearest = new Match(better, similarity);
      }
    }
    return nearest;
  }

  private static Merge verdict(ComparedAnswer answer, Match match) {
    return new Merge(
        answer.candidate().pairId(),
        answer.candidate().origin(),
        answer.candidate().subject(),
        match.better.candidate().pairId(),
        match.better.candidate().subject(),
        NEAR_ANSWER,
        Math.round(match.similarity * 1e4) / 1e4,
        List.of());
  }
}
