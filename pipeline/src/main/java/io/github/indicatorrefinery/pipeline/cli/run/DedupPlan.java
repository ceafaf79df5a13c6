package io.github.indicatorrefinery.pipeline.cli.run;

import static io.github.indicatorrefinery.transforms.dedup.similar.SimilarityRules.DEFAULT_NEAR_MIN_SHINGLE_SIMILARITY;
import static io.github.indicatorrefinery.transforms.dedup.similar.SimilarityRules.DEFAULT_SEMANTIC_MAX_COSINE_DISTANCE;

import io.github.indicatorrefinery.io.files.Location;
import io.github.indicatorrefinery.io.publish.Publication;
import io.github.indicatorrefinery.io.rows.RunFolder;
import io.github.indicatorrefinery.pipeline.cli.option.Mistakes;
import io.github.indicatorrefinery.pipeline.job.plan.Job.Embedded;
import io.github.indicatorrefinery.transforms.dedup.answer.AnswerRules;
import io.github.indicatorrefinery.transforms.dedup.similar.SimilarityRules;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The options of dedup, checked. */
record DedupPlan(
    Embedded embedding,
    @Nullable String reuse,
    SimilarityRules similarity,
    @Nullable AnswerRules answers) {
  static DedupPlan of(RunSettings.Dedup settings, Mistakes mistakes) {
    Embedded embedding = embedding(settings.embed(), mistakes);
    checkReuse(settings.reuse(), embedding, mistakes);
    return new DedupPlan(
        embedding,
        settings.reuse(),
        new SimilarityRules(
            mistakes.number(
                "--semanticMaxCosineDistance",
                settings.semanticMaxCosineDistance(),
                0,
                2,
                DEFAULT_SEMANTIC_MAX_COSINE_DISTANCE),
            mistakes.number(
                "--nearMinShingleSimilarity",
                settings.nearMinShingleSimilarity(),
                0,
                1,
                DEFAULT_NEAR_MIN_SHINGLE_SIMILARITY)),
        answers(settings.answerMinShingleSimilarity(), mistakes));
  }

  /** The same for a job that runs in another process. */
  DedupPlan reachable(UnaryOperator<String> location) {
    return reuse == null
        ? this
        : new DedupPlan(embedding, location.apply(reuse), similarity, answers);
  }

  /**
   * Off unless asked for: answers of a language model hardly repeat. Of the full export's no two of
   * one subject share half of their 3-grams, and to find that takes 3.5 CPU-seconds beside 20.
   */
  private static @Nullable AnswerRules answers(@Nullable String given, Mistakes mistakes) {
    return given == null
        ? null
        : new AnswerRules(
            mistakes.number(
                "--answerMinShingleSimilarity",
                given,
                AnswerRules.LEAST_SHINGLE_SIMILARITY,
                1,
                AnswerRules.LEAST_SHINGLE_SIMILARITY));
  }

  private static Embedded embedding(@Nullable String given, Mistakes mistakes) {
    if (given == null) {
      return Embedded.QUESTIONS;
    }
    return Arrays.stream(Embedded.values())
        .filter(one -> one.label().equals(given))
        .findFirst()
        .orElseGet(
            () -> {
              mistakes.add("--embed", given, "allowed is questions or none");
              return Embedded.QUESTIONS;
            });
  }

  private static void checkReuse(@Nullable String folder, Embedded embedding, Mistakes mistakes) {
    if (folder == null) {
      return;
    }
    if (embedding == Embedded.NONE) {
      mistakes.add("--reuse", folder, "has no use with --embed=none");
    }
    String place = Location.isLocal(folder) ? Location.local(folder).toString() : folder;
    try (InputStream mark = new RunFolder(place).read(Publication.COMMIT_MARK)) {
      mark.read();
    } catch (IOException | IllegalArgumentException e) {
      mistakes.add("--reuse", folder, "no run there; allowed is the --output of a finished run");
    }
  }
}
