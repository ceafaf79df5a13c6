package io.github.indicatorrefinery.transforms.retrieve;

import java.util.Comparator;
import java.util.List;

/**
 * How pairs are ranked: by a weighted sum of the cosine and of BM25 as a share of its maximum among
 * what was found. Without embeddings BM25 alone counts.
 *
 * <p>Of equal sums the pair with the lower number is first, so that the same index gives the same
 * order.
 *
 * @param cosineWeight beside which that of BM25 is what is left to 1
 * @param wrongPenalty taken off where a pair states something wrong; it is of no concern to the
 *     gate
 * @param depth how many pairs each search brings
 */
public record RankingRules(double cosineWeight, double wrongPenalty, int depth) {
  private static final Comparator<RankedPair> ORDER =
      Comparator.comparingDouble(RankedPair::fused)
          .reversed()
          .thenComparingInt(ranked -> ranked.found().number());

  public RankingRules {
    if (!(cosineWeight >= 0 && cosineWeight <= 1)) {
      throw new IllegalArgumentException("cosineWeight " + cosineWeight);
    }
    if (!(wrongPenalty >= 0) || depth < 1) {
      throw new IllegalArgumentException(
          "wrongPenalty %s, depth %d".formatted(wrongPenalty, depth));
    }
  }

  /** The measured ones; {@code docs/ask.md} has the figures. */
  public static RankingRules defaults() {
    return new RankingRules(0.7, 0.10, 200);
  }

  /** All pairs that were found, best first. */
  public List<RankedPair> rank(List<RetrievedPair> found) {
    double best = found.stream().mapToDouble(RetrievedPair::bm25).max().orElse(0);
    return found.stream()
        .map(pair -> new RankedPair(pair, fused(pair, best == 0 ? 0 : pair.bm25() / best)))
        .sorted(ORDER)
        .toList();
  }

  private double fused(RetrievedPair pair, double shareOfBest) {
    double sum =
        pair.cosine() == null
            ? shareOfBest
            : cosineWeight * pair.cosine() + (1 - cosineWeight) * shareOfBest;
    return pair.statesWrong() ? sum - wrongPenalty : sum;
  }
}
