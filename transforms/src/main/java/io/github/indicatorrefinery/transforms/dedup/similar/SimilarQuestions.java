package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.SurvivorOrder;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds questions that ask the same in other words. Candidates come from equal content words, from
 * character shingles inside a subject, and from embeddings across all; the guards refuse those that
 * only look alike. Then, best first, each question joins the nearest better one that stays, or
 * stays itself: no chain of small steps joins two that differ.
 *
 * <p>The result does not depend on the order of the input. A question changes nothing outside its
 * connected component of the candidates.
 */
public final class SimilarQuestions {
  /** The rule of a pair whose question is written nearly like the survivor's. */
  public static final String NEAR_QUESTION = "near-question";

  /** The rule of a pair whose question means the survivor's. */
  public static final String SEMANTIC_QUESTION = "semantic-question";

  private static final Comparator<QuestionComparison> NEAREST_FIRST =
      Comparator.comparingDouble(
              (QuestionComparison found) ->
                  found.cosineDistance() == null
                      ? 1 - found.shingleSimilarity()
                      : found.cosineDistance())
          .thenComparing(QuestionComparison::betterId);

  /**
   * How many better questions, the nearest first, are reported for one: a cluster of thousands
   * would be reported by its square otherwise. All of them are compared.
   */
  static final int MAX_REPORTED = 100;

  private final SimilarityRules rules;
  private final QuestionLexicon lexicon;

  /** What was found: comparisons, by the ids, and a verdict for each question that goes. */
  public record Result(List<QuestionComparison> comparisons, List<Merge> merges) {}

  public SimilarQuestions(SimilarityRules rules, QuestionLexicon lexicon) {
    this.rules = rules;
    this.lexicon = lexicon;
  }

  /** Compares questions of which no two have the same key. */
  public Result among(List<EmbeddedQuestion> questions) {
    List<PreparedQuestion> bestFirst =
        questions.stream()
            .sorted(Comparator.comparing(EmbeddedQuestion::candidate, SurvivorOrder.BEST_FIRST))
            .map(question -> PreparedQuestion.of(question, lexicon))
            .toList();
    EarlierQuestions better = new EarlierQuestions(rules, bestFirst.size() > SketchIndex.MAX_BLOCK);
    Set<String> gone = new HashSet<>();
    List<QuestionComparison> comparisons = new ArrayList<>();
    List<Merge> merges = new ArrayList<>();
    for (PreparedQuestion question : bestFirst) {
      List<QuestionComparison> found = better.alike(question).stream().map(question::with).toList();
      QuestionComparison into =
          found.stream()
              .filter(one -> isSame(one) && !gone.contains(one.betterId()))
              .min(NEAREST_FIRST)
              .orElse(null);
      found.stream()
          .sorted(NEAREST_FIRST)
          .limit(MAX_REPORTED)
          .filter(one -> !one.equals(into))
          .forEach(comparisons::add);
      if (into != null) {
        comparisons.add(into.asMerged());
        merges.add(merge(question.candidate(), into));
        gone.add(question.candidate().pairId());
      }
    }
    comparisons.sort(
        Comparator.comparing(QuestionComparison::betterId)
            .thenComparing(QuestionComparison::otherId));
    return new Result(comparisons, merges);
  }

  private boolean isSame(QuestionComparison found) {
    return found.guard() == null && (isSemantic(found) || isNear(found));
  }

  private boolean isSemantic(QuestionComparison found) {
    return found.cosineDistance() != null
        && found.cosineDistance() <= rules.semanticMaxCosineDistance();
  }

  private boolean isNear(QuestionComparison found) {
    return found.shingleSimilarity() >= rules.nearMinShingleSimilarity();
  }

  private Merge merge(Candidate candidate, QuestionComparison into) {
    boolean near = isNear(into);
    return new Merge(
        candidate.pairId(),
        candidate.origin(),
        candidate.subject(),
        into.betterId(),
        into.betterSubject(),
        near ? NEAR_QUESTION : SEMANTIC_QUESTION,
        near
            ? into.shingleSimilarity()
            : Double.valueOf(PreparedQuestion.rounded(1 - into.cosineDistance())),
        List.of());
  }
}
