package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Which questions stay, which of them replaces one that goes, and which of those that stay are
 * likely another's. Questions come best first; what was decided is never taken back.
 */
final class Survivors {
  private final SimilarityRules rules;
  private final Map<String, PreparedQuestion> staying = new HashMap<>();
  private final Map<String, String> survivors = new HashMap<>();
  private final Map<String, ProbableDuplicate> probables = new HashMap<>();
  private final List<Merge> merges = new ArrayList<>();
  private final List<ProbableDuplicate> inOrder = new ArrayList<>();
  private final Map<String, Candidate> doubted = new HashMap<>();

  Survivors(SimilarityRules rules) {
    this.rules = rules;
  }

  /**
   * Decides on a question.
   *
   * @param found what came of comparing it with better ones, the nearest first
   * @return the comparison with the one that replaces it; null where it stays
   */
  @Nullable QuestionComparison join(PreparedQuestion question, List<QuestionComparison> found) {
    for (QuestionComparison one : found) {
      QuestionComparison into = one.alike().merges() ? intoSurvivor(question, one) : null;
      if (into != null) {
        merges.add(merge(question.candidate(), one, into));
        survivors.put(question.candidate().pairId(), into.betterId());
        return into.asMerged();
      }
    }
    staying.put(question.candidate().pairId(), question);
    for (QuestionComparison one : found) {
      QuestionComparison into = one.alike() == Likeness.PROBABLE ? intoFirm(question, one) : null;
      if (into != null) {
        add(question.candidate(), into);
        return rules.removeProbable() ? into.asMerged() : null;
      }
    }
    return null;
  }

  /** With the one that stays, where it may be the same though the one that went was nearer. */
  private @Nullable QuestionComparison intoSurvivor(
      PreparedQuestion question, QuestionComparison found) {
    String survivor = survivors.get(found.betterId());
    if (survivor == null) {
      return found;
    }
    QuestionComparison compared = question.with(staying.get(survivor), rules);
    QuestionComparison into = found.alike() == Likeness.HINTED ? compared.asHinted() : compared;
    return into.alike().merges() || into.alike() == Likeness.PROBABLE ? into : null;
  }

  /** With one that stays and is likely nobody else's. */
  private @Nullable QuestionComparison intoFirm(
      PreparedQuestion question, QuestionComparison found) {
    String survivor = survivors.getOrDefault(found.betterId(), found.betterId());
    if (probables.containsKey(survivor)) {
      survivor = probables.get(survivor).otherId();
    }
    if (survivor.equals(found.betterId())) {
      return found;
    }
    QuestionComparison into = question.with(staying.get(survivor), rules);
    return into.alike() == Likeness.PROBABLE || into.alike() == Likeness.SAME ? into : null;
  }

  private void add(Candidate candidate, QuestionComparison into) {
    ProbableDuplicate probable =
        new ProbableDuplicate(
            candidate.pairId(),
            candidate.subject(),
            into.betterId(),
            into.cosineDistance(),
            into.shingleSimilarity(),
            into.doubt());
    probables.put(candidate.pairId(), probable);
    doubted.put(candidate.pairId(), candidate);
    inOrder.add(probable);
  }

  /** Those that stay and are likely another's; none where the rules remove them. */
  List<ProbableDuplicate> probables() {
    return rules.removeProbable() ? List.of() : inOrder;
  }

  /** A verdict for each question that goes; no survivor goes itself. */
  List<Merge> merges() {
    if (!rules.removeProbable()) {
      return merges;
    }
    Map<String, Merge> removed = new HashMap<>();
    for (ProbableDuplicate probable : inOrder) {
      removed.put(probable.pairId(), removal(probable));
    }
    List<Merge> all = new ArrayList<>(merges.size() + removed.size());
    for (Merge merge : merges) {
      Merge next = removed.get(merge.survivorId());
      all.add(next == null ? merge : merge.followedBy(next));
    }
    inOrder.forEach(probable -> all.add(removed.get(probable.pairId())));
    return all;
  }

  private Merge removal(ProbableDuplicate probable) {
    Candidate candidate = doubted.get(probable.pairId());
    return new Merge(
        candidate.pairId(),
        candidate.origin(),
        candidate.subject(),
        probable.otherId(),
        staying.get(probable.otherId()).candidate().subject(),
        SimilarQuestions.PROBABLE_QUESTION,
        probable.cosineDistance() == null
            ? Double.valueOf(probable.shingleSimilarity())
            : Double.valueOf(PreparedQuestion.rounded(1 - probable.cosineDistance())),
        List.of());
  }

  private static String rule(QuestionComparison by, boolean near) {
    if (by.alike() == Likeness.HINTED) {
      return SimilarQuestions.HINTED_QUESTION;
    }
    return near ? SimilarQuestions.NEAR_QUESTION : SimilarQuestions.SEMANTIC_QUESTION;
  }

  private Merge merge(Candidate candidate, QuestionComparison by, QuestionComparison into) {
    boolean near =
        by.cosineDistance() == null || by.shingleSimilarity() >= rules.nearMinShingleSimilarity();
    return new Merge(
        candidate.pairId(),
        candidate.origin(),
        candidate.subject(),
        into.betterId(),
        into.betterSubject(),
        rule(by, near),
        near
            ? by.shingleSimilarity()
            : Double.valueOf(PreparedQuestion.rounded(1 - by.cosineDistance())),
        by.betterId().equals(into.betterId()) ? List.of() : List.of(by.betterId()));
  }
}
