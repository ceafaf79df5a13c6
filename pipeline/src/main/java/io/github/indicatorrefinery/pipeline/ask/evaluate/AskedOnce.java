package io.github.indicatorrefinery.pipeline.ask.evaluate;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.retrieve.GateDecision;
import java.util.List;
import java.util.Set;

/**
 * What a search gave for one question of the evaluation.
 *
 * @param right the pairs that answer it, as they are called in the run
 * @param hits the pairs that were found, best first
 */
public record AskedOnce(
    GoldQuestion question, Set<String> right, List<String> hits, GateDecision gate, double millis) {
  /** From here on a hit counts for nothing in nDCG. */
  private static final int DEPTH = 10;

  public AskedOnce {
    requireNonNull(question, "question");
    right = Set.copyOf(right);
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

  /** With gain 1 for a right pair (Järvelin and Kekäläinen, 2002), of the first ten. */
  double ndcg() {
    double gained = 0;
    double ideal = 0;
    for (int i = 0; i < DEPTH; i++) {
      double gain = Math.log(2) / Math.log(i + 2);
      gained += i < hits.size() && right.contains(hits.get(i)) ? gain : 0;
      ideal += i < right.size() ? gain : 0;
    }
    return ideal == 0 ? 0 : gained / ideal;
  }
}
