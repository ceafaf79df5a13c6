package io.github.indicatorrefinery.transforms.dedup.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The questions that were seen before one, and which of them are worth a closer look: those with
 * equal content words, those written alike inside the same subject, and those whose embeddings are
 * near, across all subjects, two sentences further than others. What is found depends on the two
 * questions alone, so that a further one changes no other pair.
 */
final class EarlierQuestions {
  private static final Indices NONE = new Indices();

  private final SimilarityRules rules;
  private final int nearBits;
  private final int sentenceBits;
  private final SketchIndex byMeaning;
  private final Map<String, Indices> byContent = new HashMap<>();
  private final Map<String, Indices> bySubject = new HashMap<>();
  private final List<PreparedQuestion> seen = new ArrayList<>();

  /**
   * None yet.
   *
   * @param banded whether those that are near are sought in bands, see {@link SketchIndex}
   */
  EarlierQuestions(SimilarityRules rules, boolean banded) {
    this.rules = rules;
    this.nearBits = Sketch.maxDifferentBits(rules.candidateCosineDistance());
    this.sentenceBits = Sketch.maxDifferentBits(rules.sentenceCosineDistance());
    this.byMeaning = new SketchIndex(banded);
  }

  /** Makes {@code question} one of them. All of them have an embedding, or none has. */
  void add(PreparedQuestion question) {
    byContent.computeIfAbsent(question.contentKey(), key -> new Indices()).add(seen.size());
    bySubject
        .computeIfAbsent(question.candidate().subject(), key -> new Indices())
        .add(seen.size());
    if (question.sketch() != null) {
      byMeaning.add(question.sketch());
    }
    seen.add(question);
  }

  /** Those that are like {@code question}, in their order. */
  List<PreparedQuestion> find(PreparedQuestion question) {
    return find(question, seen.size());
  }

  /** The same among the first {@code until}; safe for concurrent use. */
  List<PreparedQuestion> find(PreparedQuestion question, int until) {
    Indices found = new Indices();
    byContent.getOrDefault(question.contentKey(), NONE).forEach(until, found::add);
    bySubject
        .getOrDefault(question.candidate().subject(), NONE)
        .forEach(
            until,
            earlier -> {
              if (isWrittenAlike(question, seen.get(earlier))) {
                found.add(earlier);
              }
            });
    if (question.sketch() != null) {
      boolean sentence = question.isSentence();
      byMeaning.find(
          question.sketch(),
          until,
          sentence ? sentenceBits : nearBits,
          (earlier, differentBits) -> {
            PreparedQuestion one = seen.get(earlier);
            boolean sentences = sentence && one.isSentence();
            double most =
                sentences ? rules.sentenceCosineDistance() : rules.candidateCosineDistance();
            if ((sentences || differentBits <= nearBits) && question.cosineDistance(one) <= most) {
              found.add(earlier);
            }
          });
    }
    return found.distinct().mapToObj(seen::get).toList();
  }

  private boolean isWrittenAlike(PreparedQuestion one, PreparedQuestion other) {
    return one.shingles().mayReach(rules.nearMinShingleSimilarity(), other.shingles())
        && one.shingleSimilarity(other) >= rules.nearMinShingleSimilarity();
  }
}
