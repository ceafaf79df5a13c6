package io.github.indicatorrefinery.transforms.dedup.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The questions that were seen before one, and which of them are worth a closer look: those with
 * equal content words, those written alike inside the same subject, and those whose embeddings are
 * near, across all subjects, two sentences further than others. What is found depends on the two
 * questions alone, so that a further one changes no other pair.
 */
final class EarlierQuestions {
  private static final Indices NONE = new Indices();

  private final SimilarityRules rules;
  private final SketchIndex byMeaning;
  private final SketchIndex sentencesByMeaning;
  private final Indices sentences = new Indices();
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
    this.byMeaning = new SketchIndex(rules.candidateCosineDistance(), banded);
    this.sentencesByMeaning = new SketchIndex(rules.sentenceCosineDistance(), banded);
  }

  /** The earlier ones that are like {@code question}, in their order; it is then one of them. */
  List<PreparedQuestion> alike(PreparedQuestion question) {
    long[] sketch = sketch(question);
    List<PreparedQuestion> found = find(question, sketch);
    add(question, sketch);
    return found;
  }

  /** The earlier ones that are like {@code question}, which does not become one of them. */
  List<PreparedQuestion> find(PreparedQuestion question) {
    return find(question, sketch(question));
  }

  /** Makes {@code question} one of them. */
  void add(PreparedQuestion question) {
    add(question, sketch(question));
  }

  private long @Nullable [] sketch(PreparedQuestion question) {
    return question.embedding() == null ? null : byMeaning.sketch(question.embedding());
  }

  private List<PreparedQuestion> find(PreparedQuestion question, long @Nullable [] sketch) {
    Indices found = new Indices();
    byContent.getOrDefault(question.contentKey(), NONE).forEach(found::add);
    bySubject
        .getOrDefault(question.candidate().subject(), NONE)
        .forEach(
            earlier -> {
              if (isWrittenAlike(question, seen.get(earlier))) {
                found.add(earlier);
              }
            });
    if (sketch != null) {
      byMeaning.find(
          sketch,
          earlier -> {
            if (isNear(question, seen.get(earlier), rules.candidateCosineDistance())) {
              found.add(earlier);
            }
          });
      if (question.compared().asked().isSentence()) {
        sentencesByMeaning.find(
            sketch,
            sentence -> {
              int earlier = sentences.get(sentence);
              if (isNear(question, seen.get(earlier), rules.sentenceCosineDistance())) {
                found.add(earlier);
              }
            });
      }
    }
    return found.distinct().mapToObj(seen::get).toList();
  }

  private void add(PreparedQuestion question, long @Nullable [] sketch) {
    byContent.computeIfAbsent(question.contentKey(), key -> new Indices()).add(seen.size());
    bySubject
        .computeIfAbsent(question.candidate().subject(), key -> new Indices())
        .add(seen.size());
    if (sketch != null) {
      byMeaning.add(sketch);
      if (question.compared().asked().isSentence()) {
        sentencesByMeaning.add(sketch);
        sentences.add(seen.size());
      }
    }
    seen.add(question);
  }

  private boolean isWrittenAlike(PreparedQuestion one, PreparedQuestion other) {
    return one.shingles().similarityAtMost(other.shingles()) >= rules.nearMinShingleSimilarity()
        && one.shingleSimilarity(other) >= rules.nearMinShingleSimilarity();
  }

  private static boolean isNear(PreparedQuestion one, PreparedQuestion other, double distance) {
    return one.cosineDistance(other) <= distance;
  }
}
