package io.github.indicatorrefinery.pipeline.ask.evaluate;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.retrieve.GateDecision;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a search gave for one question of the evaluation.
 *
 * @param right the pairs that answer it, as they are called in the run
 * @param grades of pairs, the right ones among them; see {@link HitGrades}
 * @param indicator what the first right pair is about; empty where none is in the run
 * @param hits the pairs that were found, best first
 */
public record AskedOnce(
    GoldQuestion question,
    Set<String> right,
    Map<String, Integer> grades,
    String indicator,
    List<String> hits,
    GateDecision gate,
    double millis) {
  /** From here on a hit counts for nothing in nDCG. */
  private static final int DEPTH = 10;

  public AskedOnce {
    requireNonNull(question, "question");
    requireNonNull(indicator, "indicator");
    right = Set.copyOf(right);
    grades = Map.copyOf(grades);
    hits = List.copyOf(hits);
  }

  /** The rank of the first right pair, from 1; 0 where none was found. */
  int rank() {
    for (int i = 0; i < hits.size(); i++) {
      if (right.contains(hits.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  boolean isHitWithin(int depth) {
    return rank() > 0 && rank() <= depth;
  }

  /** Of the first ten, a right pair gaining 1. */
  double ndcg() {
    return ndcg(right.stream().collect(Collectors.toMap(id -> id, id -> 1)));
  }

  /** Of the first ten, a pair gaining its grade. */
  double gradedNdcg() {
    return ndcg(grades);
  }

  /** With linear gains (Järvelin and Kekäläinen, 2002). */
  private double ndcg(Map<String, Integer> gains) {
    List<Integer> best =
        gains.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
    double gained = 0;
    double ideal = 0;
    for (int i = 0; i < DEPTH; i++) {
      double discount = Math.log(2) / Math.log(i + 2);
      gained += i < hits.size() ? gains.getOrDefault(hits.get(i), 0) * discount : 0;
      ideal += i < best.size() ? best.get(i) * discount : 0;
    }
    return ideal == 0 ? 0 : gained / ideal;
  }

  /** The best grade among the first hits; one that nobody graded has none. */
  int bestGrade(int depth) {
    return hits.stream().limit(depth).mapToInt(hit -> grades.getOrDefault(hit, 0)).max().orElse(0);
  }

  /** The share of the first hits that somebody graded. */
  double graded(int depth) {
    return hits.stream()
        .limit(depth)
        .mapToInt(hit -> grades.containsKey(hit) ? 1 : 0)
        .average()
        .orElse(0);
  }
}
