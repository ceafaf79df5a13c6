package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.SurvivorOrder;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedText;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds questions that ask the same in other words. Candidates come from equal content words, from
 * character shingles inside a subject, and from embeddings across all; the guards refuse those that
 * only look alike. What an editor takes for the same is a candidate too, and needs no likeness, but
 * the guards refuse it all the same. Then, best first, each question joins the nearest better one
 * that stays, or one that went, whose survivor it is not different from; or it stays itself. No
 * chain of small steps joins two that differ.
 *
 * <p>What stays and is likely, but not surely, a better one's question is a probable duplicate of
 * the nearest such one that is none itself. It goes only where the rules say so.
 *
 * <p>The result does not depend on the order of the input. A question changes nothing outside its
 * connected component of the candidates.
 */
public final class SimilarQuestions {
  /** The rule of a pair whose question is written nearly like the survivor's. */
  public static final String NEAR_QUESTION = "near-question";

  /** The rule of a pair whose question means the survivor's. */
  public static final String SEMANTIC_QUESTION = "semantic-question";

  /** The rule of a pair whose question an editor takes for the survivor's. */
  public static final String HINTED_QUESTION = "hinted-question";

  /** The rule of a pair that went though its question is only probably the survivor's. */
  public static final String PROBABLE_QUESTION = "probable-question";

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

  /**
   * What was found.
   *
   * @param comparisons by the ids
   * @param merges a verdict for each question that goes
   * @param probables those that stay and may be another's, by their order
   */
  public record Result(
      List<QuestionComparison> comparisons,
      List<Merge> merges,
      List<ProbableDuplicate> probables) {}

  public SimilarQuestions(SimilarityRules rules, QuestionLexicon lexicon) {
    this.rules = rules;
    this.lexicon = lexicon;
  }

  /** Compares questions of which no two have the same key. */
  public Result among(List<EmbeddedQuestion> questions) {
    ComparedText form = new ComparedText(lexicon);
    List<PreparedQuestion> bestFirst =
        questions.stream()
            .sorted(Comparator.comparing(EmbeddedQuestion::candidate, SurvivorOrder.BEST_FIRST))
            .map(question -> PreparedQuestion.of(question, lexicon, form))
            .toList();
    EarlierQuestions better = new EarlierQuestions(rules, bestFirst.size() > SketchIndex.MAX_BLOCK);
    HintedQuestions hinted = HintedQuestions.among(bestFirst);
    Survivors survivors = new Survivors(rules);
    List<QuestionComparison> comparisons = new ArrayList<>();
    for (PreparedQuestion question : bestFirst) {
      List<QuestionComparison> found =
          hinted.with(question, better.alike(question)).stream()
              .map(earlier -> hinted.seen(question, earlier, question.with(earlier, rules)))
              .sorted(NEAREST_FIRST)
              .toList();
      QuestionComparison into = survivors.join(question, found);
      found.stream()
          .limit(MAX_REPORTED)
          .filter(one -> into == null || !one.betterId().equals(into.betterId()))
          .forEach(comparisons::add);
      if (into != null) {
        comparisons.add(into);
      }
    }
    comparisons.sort(
        Comparator.comparing(QuestionComparison::betterId)
            .thenComparing(QuestionComparison::otherId));
    return new Result(comparisons, survivors.merges(), survivors.probables());
  }
}
