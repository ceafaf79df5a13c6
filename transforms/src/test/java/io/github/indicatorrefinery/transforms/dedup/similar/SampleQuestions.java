package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.SamplePair;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedText;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Questions with vectors made by hand, and what is found among them. */
final class SampleQuestions {
  static final SimilarityRules RULES = new SimilarityRules(0.10, 0.75, false);
  private static final QuestionLexicon LEXICON = QuestionLexicon.of(Catalog.bundled());
  private static final ComparedText FORM = new ComparedText(LEXICON);

  private SampleQuestions() {}

  /** A question at an angle of {@code degrees} in a plane; a higher score is better. */
  static EmbeddedQuestion question(String id, String text, double score, double degrees) {
    double radians = Math.toRadians(degrees);
    return question(
        id,
        text,
        score,
        Embedding.ofDirection(new float[] {(float) Math.cos(radians), (float) Math.sin(radians)}));
  }

  static EmbeddedQuestion question(
      String id, String text, double score, @Nullable Embedding embedding) {
    SamplePair pair = SamplePair.of(id, "wallets").withoutIndicator();
    return new EmbeddedQuestion(
        pair.withQuestion(text).withScore(score).candidate(), FORM.of(text), embedding);
  }

  /** The same, which an editor takes for other ones too. */
  static EmbeddedQuestion hinted(EmbeddedQuestion question, String... others) {
    Candidate candidate = question.candidate();
    return new EmbeddedQuestion(
        new Candidate(
            candidate.pairId(),
            candidate.origin(),
            candidate.notes(),
            candidate.subject(),
            candidate.indicators(),
            candidate.question(),
            candidate.questionHash(),
            candidate.wrong(),
            candidate.score(),
            candidate.completeness(),
            candidate.answerLength(),
            List.of(others)),
        question.form(),
        question.embedding());
  }

  static SimilarQuestions.Result among(List<EmbeddedQuestion> questions) {
    return new SimilarQuestions(RULES, LEXICON).among(questions);
  }
}
