package io.github.indicatorrefinery.transforms.retrieve;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Decides whether a question is answered at all, by the distance of the nearest question and by its
 * words. It belongs to the question: hits are not filtered by it.
 *
 * @param answeredBelow a cosine distance; a nearer question asks about the same
 * @param refusedFrom a cosine distance from which nothing is related
 * @param fewPairs a word that fewer pairs hold is unknown; of a few pairs fewer suffice
 * @param maxUnknownShare the share, 0 to 1, of the weight of all words that unknown ones may have;
 *     the weight of a word is its inverse document frequency
 */
public record QuestionGate(
    double answeredBelow, double refusedFrom, int fewPairs, double maxUnknownShare) {
  /** In a dataset of a few hundred pairs a word that one of them holds is known. */
  private static final int PAIRS_FOR_ONE_MORE = 1_000;

  public QuestionGate {
    if (!(answeredBelow >= 0 && answeredBelow <= refusedFrom && refusedFrom <= 2)) {
      throw new IllegalArgumentException(
          "answered below %s, refused from %s".formatted(answeredBelow, refusedFrom));
    }
    if (fewPairs < 0 || !(maxUnknownShare >= 0 && maxUnknownShare <= 1)) {
      throw new IllegalArgumentException(
          "fewPairs %d, maxUnknownShare %s".formatted(fewPairs, maxUnknownShare));
    }
  }

  /** The measured one; {@code docs/ask.md} has the figures. */
  public static QuestionGate defaults() {
    return new QuestionGate(0.35, 0.5, 3, 1 / 3.0);
  }

  /**
   * Decides on one question.
   *
   * @param nearest the cosine distance of the nearest question; null without embeddings
   * @param words of the question, each once
   * @param pairs how many there are
   */
  public GateDecision decide(@Nullable Double nearest, List<AskedWord> words, int pairs) {
    int few = Math.min(fewPairs, 1 + pairs / PAIRS_FOR_ONE_MORE);
    List<String> unknown =
        words.stream().filter(word -> word.pairs() < few).map(AskedWord::written).toList();
    if (words.isEmpty() || unknownShare(words, few, pairs) > maxUnknownShare) {
      return new GateDecision(nearest, GateBand.REFUSED, GateReason.UNKNOWN_WORDS, unknown);
    }
    if (nearest == null) {
      return new GateDecision(null, GateBand.UNGATED, GateReason.NO_EMBEDDINGS, unknown);
    }
    if (nearest >= refusedFrom) {
      return new GateDecision(nearest, GateBand.REFUSED, GateReason.DISTANCE, unknown);
    }
    return nearest < answeredBelow
        ? new GateDecision(nearest, GateBand.ANSWERED, null, unknown)
        : new GateDecision(nearest, GateBand.CLOSEST, GateReason.DISTANCE, unknown);
  }

  private static double unknownShare(List<AskedWord> words, int few, int pairs) {
    double all = words.stream().mapToDouble(word -> weight(word.pairs(), pairs)).sum();
    double unknown =
        words.stream()
            .filter(word -> word.pairs() < few)
            .mapToDouble(word -> weight(word.pairs(), pairs))
            .sum();
    return all == 0 ? 0 : unknown / all;
  }

  /** How much a word that stands in some of all pairs says (Robertson and Spärck Jones, 1976). */
  public static double weight(int holding, int pairs) {
    return Math.log(1 + (Math.max(pairs, holding) - holding + 0.5) / (holding + 0.5));
  }
}
