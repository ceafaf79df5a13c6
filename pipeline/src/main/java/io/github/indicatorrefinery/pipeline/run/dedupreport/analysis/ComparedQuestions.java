package io.github.indicatorrefinery.pipeline.run.dedupreport.analysis;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.dedup.similar.Likeness;
import java.util.List;

/**
 * What dedup compared in a run, and the rule it went by: two questions may merge when no guard
 * speaks and they are near, by the run's measure or by their shingles.
 *
 * @param questions how many different questions there were
 * @param cut the threshold of the measure
 * @param minShingleSimilarity from which questions are near whatever their cosine distance
 */
public record ComparedQuestions(
    int questions,
    Measure measure,
    double cut,
    double minShingleSimilarity,
    List<QuestionPair> pairs) {

  public ComparedQuestions {
    requireNonNull(measure, "measure");
    pairs = List.copyOf(pairs);
  }

  /** What became of two questions. */
  public enum Ruling {
    MERGED("merged"),
    MERGED_BY_SHINGLES("merged, by shingles"),
    MERGED_BY_WORDS("merged, by the same words"),
    PROBABLE("probably the same"),
    REFUSED("refused"),
    /** Near, but one of the two had gone to a nearer or a better question. */
    TAKEN("one went to a third question"),
    APART("apart");

    private final String label;

    Ruling(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Ruling ruling(QuestionPair pair) {
    if (pair.merged()) {
      return isWithinCut(pair)
          ? Ruling.MERGED
          : isNear(pair, cut) ? Ruling.MERGED_BY_SHINGLES : Ruling.MERGED_BY_WORDS;
    }
    if (pair.likeness() == Likeness.PROBABLE) {
      return Ruling.PROBABLE;
    }
    if (pair.isGuarded()) {
      return Ruling.REFUSED;
    }
    return isNear(pair, cut) ? Ruling.TAKEN : Ruling.APART;
  }

  boolean isWithinCut(QuestionPair pair) {
    return measure.isWithin(pair, cut);
  }

  /** Whether the run would find them near, were its cut at this threshold. */
  boolean isNear(QuestionPair pair, double threshold) {
    return measure.isWithin(pair, threshold)
        || (measure != Measure.SHINGLE_SIMILARITY
            && pair.shingleSimilarity() >= minShingleSimilarity);
  }

  boolean mayMerge(QuestionPair pair, double threshold) {
    return !pair.isGuarded() && (isNear(pair, threshold) || isOfSameWords(pair));
  }

  /** Whether it is sure whatever the cut. */
  private boolean isOfSameWords(QuestionPair pair) {
    return pair.likeness() == Likeness.SAME && !isNear(pair, cut);
  }
}
