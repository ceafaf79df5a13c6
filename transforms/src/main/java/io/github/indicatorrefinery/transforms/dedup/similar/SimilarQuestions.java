package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.SurvivorOrder;
import io.github.indicatorrefinery.transforms.dedup.Verdict;
import io.github.indicatorrefinery.transforms.dedup.guard.Guards;
import io.github.indicatorrefinery.transforms.dedup.guard.Guards.Refusal;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import io.github.indicatorrefinery.transforms.dedup.question.Lexicon;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

  private static final Comparator<Comparison> NEAREST_FIRST =
      Comparator.comparingDouble(
              (Comparison found) ->
                  found.cosineDistance() == null
                      ? 1 - found.shingleSimilarity()
                      : found.cosineDistance())
          .thenComparing(Comparison::betterId);

  private final SimilarityRules rules;
  private final Lexicon lexicon;
  private final int maxBlock;

  /** What was found: every comparison, by the ids, and a verdict for each question that goes. */
  public record Result(List<Comparison> comparisons, List<Verdict> merges) {}

  public SimilarQuestions(SimilarityRules rules, Lexicon lexicon) {
    this(rules, lexicon, CandidatePairs.MAX_BLOCK);
  }

  SimilarQuestions(SimilarityRules rules, Lexicon lexicon, int maxBlock) {
    this.rules = rules;
    this.lexicon = lexicon;
    this.maxBlock = maxBlock;
  }

  /** Compares questions of which no two have the same key. */
  public Result among(List<EmbeddedQuestion> questions) {
    List<EmbeddedQuestion> sorted = new ArrayList<>(questions);
    sorted.sort(Comparator.comparing(EmbeddedQuestion::candidate, SurvivorOrder.BEST_FIRST));
    List<List<Comparison>> comparisons = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      comparisons.add(new ArrayList<>());
    }
    for (long pair : candidates(sorted)) {
      int better = (int) (pair >>> Integer.SIZE);
      int other = (int) pair;
      comparisons.get(other).add(compare(sorted.get(better), sorted.get(other)));
    }
    return decide(sorted, comparisons);
  }

  /** The candidates, each as the better's index above the other's. */
  private Set<Long> candidates(List<EmbeddedQuestion> sorted) {
    Set<Long> pairs = new TreeSet<>();
    CandidatePairs.Taker taker = (one, other) -> pairs.add((long) one << Integer.SIZE | other);
    List<Shingles> shingles = sorted.stream().map(SimilarQuestions::shingles).toList();
    CandidatePairs.sharing(sorted.size(), i -> compared(sorted.get(i)).contentKey(), taker);
    CandidatePairs.sharing(
        sorted.size(),
        i -> sorted.get(i).candidate().subject(),
        (one, other) -> {
          Shingles first = shingles.get(one);
          Shingles second = shingles.get(other);
          double enough = rules.nearMinShingleSimilarity();
          if (first.similarityAtMost(second) >= enough
              && rounded(first.similarity(second)) >= enough) {
            taker.take(one, other);
          }
        });
    if (!sorted.isEmpty() && sorted.get(0).embedding() != null) {
      Sketch sketch = new Sketch(sorted.get(0).embedding().dimensions());
      double farthest = rules.candidateCosineDistance();
      CandidatePairs.near(
          sorted.stream().map(question -> sketch.of(question.embedding())).toArray(long[][]::new),
          Sketch.maxDifferentBits(farthest),
          maxBlock,
          (one, other) -> {
            if (distance(sorted.get(one), sorted.get(other)) <= farthest) {
              taker.take(one, other);
            }
          });
    }
    return pairs;
  }

  private Comparison compare(EmbeddedQuestion better, EmbeddedQuestion other) {
    List<Refusal> refusals = Guards.refusals(compared(better), compared(other));
    return new Comparison(
        better.candidate().pairId(),
        other.candidate().pairId(),
        better.candidate().subject(),
        better.embedding() == null ? null : Double.valueOf(distance(better, other)),
        rounded(shingles(better).similarity(shingles(other))),
        refusals.isEmpty() ? null : joined(refusals.stream().map(Refusal::guard).toList()),
        refusals.isEmpty() ? null : joined(refusals.stream().map(Refusal::detail).toList()),
        false);
  }

  private Result decide(List<EmbeddedQuestion> sorted, List<List<Comparison>> comparisons) {
    Set<String> gone = new HashSet<>();
    List<Comparison> all = new ArrayList<>();
    List<Verdict> merges = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Candidate candidate = sorted.get(i).candidate();
      Comparison nearest =
          comparisons.get(i).stream()
              .filter(found -> isSame(found) && !gone.contains(found.betterId()))
              .min(NEAREST_FIRST)
              .orElse(null);
      for (Comparison found : comparisons.get(i)) {
        all.add(found.equals(nearest) ? found.asMerged() : found);
      }
      if (nearest != null) {
        gone.add(candidate.pairId());
        merges.add(merge(candidate, nearest));
      }
    }
    all.sort(Comparator.comparing(Comparison::betterId).thenComparing(Comparison::otherId));
    return new Result(all, merges);
  }

  private boolean isSame(Comparison found) {
    return found.guard() == null && (isSemantic(found) || isNear(found));
  }

  private boolean isSemantic(Comparison found) {
    return found.cosineDistance() != null
        && found.cosineDistance() <= rules.semanticMaxCosineDistance();
  }

  private boolean isNear(Comparison found) {
    return found.shingleSimilarity() >= rules.nearMinShingleSimilarity();
  }

  private Verdict merge(Candidate candidate, Comparison into) {
    boolean near = isNear(into);
    return new Verdict(
        candidate.pairId(),
        candidate.origin(),
        candidate.subject(),
        into.betterId(),
        into.betterSubject(),
        near ? NEAR_QUESTION : SEMANTIC_QUESTION,
        near ? into.shingleSimilarity() : Double.valueOf(rounded(1 - into.cosineDistance())),
        List.of());
  }

  private ComparedQuestion compared(EmbeddedQuestion question) {
    Candidate candidate = question.candidate();
    return ComparedQuestion.of(candidate.question(), candidate.indicators(), lexicon);
  }

  private static Shingles shingles(EmbeddedQuestion question) {
    return Shingles.of(question.candidate().question());
  }

  /** To four decimals: what a processor rounds otherwise than another decides nothing so. */
  private static double distance(EmbeddedQuestion one, EmbeddedQuestion other) {
    return rounded(Math.max(0, one.embedding().cosineDistance(other.embedding())));
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  private static String joined(List<String> parts) {
    return parts.stream().collect(Collectors.joining("; "));
  }
}
