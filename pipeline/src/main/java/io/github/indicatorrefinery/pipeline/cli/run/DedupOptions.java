package io.github.indicatorrefinery.pipeline.cli.run;

import static io.github.indicatorrefinery.transforms.dedup.similar.SimilarityRules.DEFAULT_NEAR_MIN_SHINGLE_SIMILARITY;
import static io.github.indicatorrefinery.transforms.dedup.similar.SimilarityRules.DEFAULT_SEMANTIC_MAX_COSINE_DISTANCE;

import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.job.plan.DedupPlan;
import io.github.indicatorrefinery.transforms.dedup.answer.AnswerRules;
import io.github.indicatorrefinery.transforms.dedup.similar.SimilarityRules;
import io.github.indicatorrefinery.transforms.embed.Embedded;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Option;

/** The options that say which questions and answers are one. */
final class DedupOptions {
  private static final String EMBED = "--embed";
  private static final String COSINE = "--semanticMaxCosineDistance";
  private static final String SHINGLES = "--nearMinShingleSimilarity";
  private static final String REMOVE = "--removeProbable";
  private static final String ANSWERS = "--answerMinShingleSimilarity";

  @Option(
      names = EMBED,
      paramLabel = "TEXTS",
      description =
          "Which texts get a vector, from which similar ones are found: questions or none. Default:"
              + " questions; none takes half of the time and finds fewer duplicates.")
  private @Nullable String embed;

  @Option(
      names = COSINE,
      paramLabel = "DISTANCE",
      description =
          "Two questions up to this cosine distance (0 to 2) are one unless a guard tells them apart."
              + " Default: 0.10; see dedup-report before you change it.")
  private @Nullable String semanticMaxCosineDistance;

  @Option(
      names = SHINGLES,
      paramLabel = "SIMILARITY",
      description =
          "So are two of a subject whose character 3-grams agree to this share (0 to 1) or more."
              + " Default: 0.75.")
  private @Nullable String nearMinShingleSimilarity;

  @Option(
      names = REMOVE,
      description =
          "Removes probable duplicates too, one stays of each group. Default: they stay, and"
              + " probable_duplicate_of names the other.")
  private boolean removeProbable;

  @Option(
      names = ANSWERS,
      paramLabel = "SIMILARITY",
      description =
          "A pair goes, whatever its question, whose answer has the numbers of a better one of its"
              + " subject and this share (0.5 to 1) or more of its word 3-grams; for inputs whose"
              + " answers repeat, such as 0.9. Default: answers are not compared.")
  private @Nullable String answerMinShingleSimilarity;

  /** What they ask for. */
  DedupPlan plan(Mistakes mistakes) {
    return new DedupPlan(
        embedded(mistakes),
        new SimilarityRules(
            mistakes.number(
                COSINE, semanticMaxCosineDistance, 0, 2, DEFAULT_SEMANTIC_MAX_COSINE_DISTANCE),
            mistakes.number(
                SHINGLES, nearMinShingleSimilarity, 0, 1, DEFAULT_NEAR_MIN_SHINGLE_SIMILARITY),
            removeProbable),
        answers(mistakes));
  }

  /**
   * Off unless asked for: answers of a language model hardly repeat. Of the full export's no two of
   * one subject share half of their 3-grams, and to find that takes 3.5 CPU-seconds beside the 20
   * of a run then.
   */
  private @Nullable AnswerRules answers(Mistakes mistakes) {
    return answerMinShingleSimilarity == null
        ? null
        : new AnswerRules(
            mistakes.number(
                ANSWERS,
                answerMinShingleSimilarity,
                AnswerRules.LEAST_SHINGLE_SIMILARITY,
                1,
                AnswerRules.LEAST_SHINGLE_SIMILARITY));
  }

  private Embedded embedded(Mistakes mistakes) {
    if (embed == null) {
      return Embedded.QUESTIONS;
    }
    return Arrays.stream(Embedded.values())
        .filter(one -> one.label().equals(embed))
        .findFirst()
        .orElseGet(
            () -> {
              mistakes.add(EMBED, embed, "allowed is questions or none");
              return Embedded.QUESTIONS;
            });
  }
}
