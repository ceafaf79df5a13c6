package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.SurvivorOrder;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

  /**
   * How many questions are compared before it is decided on them: what is found is held till then.
   */
  private static final int BLOCK = 1024;

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
    return among(questions, () -> {}, () -> {});
  }

  /**
   * The same, and tells how far it is, by the thread that calls it.
   *
   * @param prepared is called for each question, before any is compared
   * @param compared is called for each that was compared; it has more to be compared with than the
   *     one before
   */
  Result among(List<EmbeddedQuestion> questions, Runnable prepared, Runnable compared) {
    List<EmbeddedQuestion> ordered =
        questions.stream()
            .sorted(Comparator.comparing(EmbeddedQuestion::candidate, SurvivorOrder.BEST_FIRST))
            .toList();
    EarlierQuestions all = new EarlierQuestions(rules, ordered.size() > SketchIndex.MAX_BLOCK);
    List<PreparedQuestion> bestFirst = new ArrayList<>(ordered.size());
    RecentReadings readings = new RecentReadings(lexicon);
    Survivors survivors = new Survivors(rules);
    List<QuestionComparison> comparisons = new ArrayList<>();
    try (CoreThreads threads = new CoreThreads()) {
      for (List<EmbeddedQuestion> block : blocks(ordered)) {
        for (PreparedQuestion one :
            threads.map(block, question -> PreparedQuestion.of(question, readings))) {
          bestFirst.add(one);
          all.add(one);
          prepared.run();
        }
      }
      HintedQuestions hinted = HintedQuestions.among(bestFirst);
      int place = 0;
      for (List<Integer> block : blocks(places(bestFirst))) {
        for (List<QuestionComparison> found :
            threads.map(block, at -> compared(at, bestFirst, all, hinted))) {
          decide(bestFirst.get(place++), found, survivors, comparisons);
          compared.run();
        }
      }
    }
    comparisons.sort(
        Comparator.comparing(QuestionComparison::betterId)
            .thenComparing(QuestionComparison::otherId));
    return new Result(comparisons, survivors.merges(), survivors.probables());
  }

  private static List<Integer> places(List<?> things) {
    return IntStream.range(0, things.size()).boxed().toList();
  }

  private static <T> List<List<T>> blocks(List<T> all) {
    List<List<T>> blocks = new ArrayList<>();
    for (int start = 0; start < all.size(); start += BLOCK) {
      blocks.add(all.subList(start, Math.min(all.size(), start + BLOCK)));
    }
    return blocks;
  }

  private List<QuestionComparison> compared(
      int place, List<PreparedQuestion> bestFirst, EarlierQuestions all, HintedQuestions hinted) {
    PreparedQuestion question = bestFirst.get(place);
    return hinted.with(place, all.find(question, place)).stream()
        .map(better -> hinted.seen(question, better, question.with(better, rules)))
        .sorted(NEAREST_FIRST)
        .toList();
  }

  /** In the order of the questions: whom one joins depends on what became of those before it. */
  private static void decide(
      PreparedQuestion question,
      List<QuestionComparison> found,
      Survivors survivors,
      List<QuestionComparison> reported) {
    QuestionComparison into = survivors.join(question, found);
    found.stream()
        .limit(MAX_REPORTED)
        .filter(one -> into == null || !one.betterId().equals(into.betterId()))
        .forEach(reported::add);
    if (into != null) {
      reported.add(into);
    }
  }
}
