package io.github.indicatorrefinery.transforms.dedup.steps;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.FindExactDuplicates;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.answer.AnswerRules;
import io.github.indicatorrefinery.transforms.dedup.answer.FindSimilarAnswers;
import io.github.indicatorrefinery.transforms.dedup.similar.FindSimilarQuestions;
import io.github.indicatorrefinery.transforms.dedup.similar.FollowMerges;
import io.github.indicatorrefinery.transforms.dedup.similar.FollowProbables;
import io.github.indicatorrefinery.transforms.dedup.similar.SimilarityRules;
import io.github.indicatorrefinery.transforms.embed.EmbedQuestions;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.staging.StageRecords;
import io.github.indicatorrefinery.transforms.staging.Staged;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.util.Set;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Finds every pair that another one replaces:
 *
 * <pre>
 * exact → embed → similar → answers
 * </pre>
 *
 * <p>Exact comes first, so that a question is embedded and compared once however often it was
 * asked. What was found exactly then follows its survivor to where that one went.
 */
public final class FindDuplicates extends PTransform<PCollection<Candidate>, Duplicates> {
  private static final long serialVersionUID = 1;

  private final EmbedQuestions embedding;
  private final SimilarityRules similarity;
  private final @Nullable AnswerRules answers;
  private final Catalog catalog;
  private final Set<String> held;
  private final transient Staged<ScoredPair> staged;

  private FindDuplicates(
      EmbedQuestions embedding,
      SimilarityRules similarity,
      @Nullable AnswerRules answers,
      Catalog catalog,
      Set<String> held,
      Staged<ScoredPair> staged) {
    this.embedding = embedding;
    this.similarity = similarity;
    this.answers = answers;
    this.catalog = catalog;
    this.held = held;
    this.staged = staged;
  }

  /**
   * Finds duplicates by these rules.
   *
   * @param similarity when two questions are one
   * @param answers when two answers are one; null where answers are not compared
   * @param catalog an indicator of it is the same under all its names
   * @param held the ids of pairs that people decided to keep: they take no part
   * @param staged the pairs that come in, for the step that reads their answers; questions are
   *     staged beside them
   */
  public static FindDuplicates with(
      EmbedQuestions embedding,
      SimilarityRules similarity,
      @Nullable AnswerRules answers,
      Catalog catalog,
      Set<String> held,
      Staged<ScoredPair> staged) {
    return new FindDuplicates(embedding, similarity, answers, catalog, held, staged);
  }

  @Override
  public Duplicates expand(PCollection<Candidate> pairs) {
    PCollectionTuple exact = pairs.apply("Find exact duplicates", FindExactDuplicates.but(held));
    Staged<EmbeddedQuestion> questions =
        exact
            .get(FindExactDuplicates.QUESTIONS)
            .apply("Embed questions", embedding)
            .apply(
                "Stage questions",
                StageRecords.in(
                    staged.area(),
                    EmbeddedQuestion.class,
                    question -> question.candidate().subject()));
    PCollectionTuple similar =
        questions.apply(
            "Find similar questions", FindSimilarQuestions.with(similarity, catalog, held));
    PCollection<Merge> merges = similar.get(FindSimilarQuestions.MERGES);
    // After the questions: what asks the same goes with its answer, and of what is left both the
    // texts and the questions lie in files by subject.
    PCollection<Merge> repeated =
        staged.apply("Find similar answers", repeatedAnswers(questions, merges));
    return new Duplicates(
        exact
            .get(FindExactDuplicates.DUPLICATES)
            .apply("Follow to survivors", FollowMerges.of(merges))
            .apply("Follow to answers", FollowMerges.of(repeated)),
        questions,
        similar.get(FindSimilarQuestions.COMPARISONS),
        similar
            .get(FindSimilarQuestions.PROBABLES)
            .apply("Follow probable ones", FollowProbables.of(repeated)));
  }

  private PTransform<Staged<ScoredPair>, PCollection<Merge>> repeatedAnswers(
      Staged<EmbeddedQuestion> questions, PCollection<Merge> merges) {
    return answers == null
        ? FindSimilarAnswers.none()
        : FindSimilarAnswers.with(answers, questions, merges, held);
  }
}
