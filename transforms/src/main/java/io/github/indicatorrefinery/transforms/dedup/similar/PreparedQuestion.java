package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.guard.GuardRefusal;
import io.github.indicatorrefinery.transforms.dedup.guard.Guards;
import io.github.indicatorrefinery.transforms.dedup.question.ComparedQuestion;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A question with all that comparing it needs, worked out once and not for each comparison. */
record PreparedQuestion(
    Candidate candidate,
    @Nullable Embedding embedding,
    RecentReadings readings,
    boolean isSentence,
    String contentKey,
    Shingles shingles,
    @Nullable Sketch sketch) {
  /** Prepares a question; its shingles are those of its form. */
  static PreparedQuestion of(EmbeddedQuestion question, RecentReadings readings) {
    ComparedQuestion read = readings.of(question.candidate());
    return new PreparedQuestion(
        question.candidate(),
        question.embedding(),
        readings,
        read.asked().isSentence(),
        read.contentKey(),
        Shingles.of(question.form()),
        question.embedding() == null ? null : Sketch.of(question.embedding()));
  }

  /** What comes of comparing this with one that stands before it in the survivor order. */
  QuestionComparison with(PreparedQuestion better, SimilarityRules rules) {
    List<GuardRefusal> refusals =
        Guards.refusals(readings.of(better.candidate), readings.of(candidate));
    Double distance = embedding == null ? null : Double.valueOf(cosineDistance(better));
    double similarity = shingleSimilarity(better);
    return new QuestionComparison(
        better.candidate.pairId(),
        candidate.pairId(),
        better.candidate.subject(),
        distance,
        similarity,
        joined(refusals, GuardRefusal::guard),
        joined(refusals, GuardRefusal::detail),
        Likeness.of(better, this, refusals, distance, similarity, rules),
        false);
  }

  /** Of the embeddings, to four decimals: what a processor rounds otherwise decides nothing so. */
  double cosineDistance(PreparedQuestion other) {
    return rounded(Math.max(0, embedding.cosineDistance(other.embedding)));
  }

  /** Jaccard similarity of the shingles, to four decimals. */
  double shingleSimilarity(PreparedQuestion other) {
    return rounded(shingles.similarity(other.shingles));
  }

  static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  private static @Nullable String joined(
      List<GuardRefusal> refusals, Function<GuardRefusal, String> part) {
    return refusals.isEmpty()
        ? null
        : refusals.stream().map(part).collect(Collectors.joining("; "));
  }
}
