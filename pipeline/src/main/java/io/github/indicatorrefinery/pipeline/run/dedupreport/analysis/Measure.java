package io.github.indicatorrefinery.pipeline.run.dedupreport.analysis;

import java.util.Comparator;
import java.util.List;

/** By what two questions are near; the report varies the threshold of one. */
public enum Measure {
  /** At most the threshold is near. */
  COSINE_DISTANCE("cosine distance", "at most") {
    @Override
    List<Double> thresholds() {
      return List.of(0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.10, 0.12);
    }

    @Override
    boolean isWithin(QuestionPair pair, double threshold) {
      return isKnown(pair) && pair.cosineDistance() <= threshold;
    }

    @Override
    boolean isKnown(QuestionPair pair) {
      return pair.cosineDistance() != null;
    }

    @Override
    Comparator<QuestionPair> nearestFirst() {
      return Comparator.comparing(
              QuestionPair::cosineDistance, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(SHINGLE_SIMILARITY.nearestFirst());
    }
  },

  /** At least the threshold is near. */
  SHINGLE_SIMILARITY("shingle similarity", "at least") {
    @Override
    List<Double> thresholds() {
      return List.of(0.95, 0.90, 0.85, 0.80, 0.75, 0.70, 0.65, 0.60, 0.55, 0.50);
    }

    @Override
    boolean isWithin(QuestionPair pair, double threshold) {
      return pair.shingleSimilarity() >= threshold;
    }

    @Override
    boolean isKnown(QuestionPair pair) {
      return true;
    }

    @Override
    Comparator<QuestionPair> nearestFirst() {
      return Comparator.comparingDouble(QuestionPair::shingleSimilarity)
          .reversed()
          .thenComparing(pair -> pair.better().id())
          .thenComparing(pair -> pair.other().id());
    }
  };

  private final String label;
  private final String bound;

  Measure(String label, String bound) {
    this.label = label;
    this.bound = bound;
  }

  public String label() {
    return label;
  }

  /** Such as {@code cosine distance at most 0.10}. */
  public String rule(String threshold) {
    return "%s %s %s".formatted(label, bound, threshold);
  }

  /** Those that the report compares, from strict to loose. */
  abstract List<Double> thresholds();

  abstract boolean isWithin(QuestionPair pair, double threshold);

  abstract boolean isKnown(QuestionPair pair);

  /** A total order of different pairs. */
  abstract Comparator<QuestionPair> nearestFirst();
}
