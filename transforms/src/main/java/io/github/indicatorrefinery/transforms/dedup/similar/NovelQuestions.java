package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells, question by question, which one asks what none before it asked, by the comparison and the
 * guards of {@link SimilarQuestions}: what would merge with an earlier question, or be its probable
 * duplicate, asks nothing new. What is decided depends on the order. Not safe for concurrent use.
 *
 * <pre>{@code
 * NovelQuestions novel = new NovelQuestions(SimilarityRules.defaults(), lexicon, dataset.size());
 * dataset.forEach(novel::know);
 * List<EmbeddedQuestion> fresh = asked.stream().filter(novel::takes).toList();
 * }</pre>
 */
public final class NovelQuestions {
  private final SimilarityRules rules;
  private final RecentReadings readings;
  private final EarlierQuestions earlier;
  private final Set<String> hashes = new HashSet<>();

  /**
   * None yet.
   *
   * @param expected how many there will be: with very many, those that mean alike are sought as
   *     {@link SimilarQuestions} does then
   */
  public NovelQuestions(SimilarityRules rules, QuestionLexicon lexicon, int expected) {
    this.rules = rules;
    this.readings = new RecentReadings(lexicon);
    this.earlier = new EarlierQuestions(rules, expected > SketchIndex.MAX_BLOCK);
  }

  /** Takes a question as asked, whatever it is like. */
  public void know(EmbeddedQuestion question) {
    hashes.add(question.candidate().questionHash());
    earlier.add(PreparedQuestion.of(question, readings));
  }

  /** Whether a question is like none before; then it is one of those that were asked. */
  public boolean takes(EmbeddedQuestion question) {
    if (hashes.contains(question.candidate().questionHash())) {
      return false;
    }
    PreparedQuestion prepared = PreparedQuestion.of(question, readings);
    boolean isNovel =
        earlier.find(prepared).stream()
            .map(one -> prepared.with(one, rules).alike())
            .noneMatch(alike -> alike == Likeness.SAME || alike == Likeness.PROBABLE);
    if (isNovel) {
      hashes.add(question.candidate().questionHash());
      earlier.add(prepared);
    }
    return isNovel;
  }
}
