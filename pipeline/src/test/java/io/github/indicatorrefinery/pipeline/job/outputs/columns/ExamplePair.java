package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import io.github.indicatorrefinery.transforms.dedup.similar.ProbableDuplicate;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;
import io.github.indicatorrefinery.transforms.gather.KeptPair;
import io.github.indicatorrefinery.transforms.values.AnswerGrade;
import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.CleanPair;
import io.github.indicatorrefinery.transforms.values.Embedding;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Quality;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import io.github.indicatorrefinery.transforms.values.SourceDetails;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.util.List;

/** A pair of which no two parts are equal, so that no column can stand for another. */
final class ExamplePair {
  static final Origin ORIGIN =
      new Origin(SourceKind.EXPORT, "export.json", "s7", "/sessions/3/qa_pairs/7");
  static final MinedPair MINED =
      new MinedPair(
          "p1",
          "hash1",
          new SourcePair(
              ORIGIN,
              "a topic",
              "2025-11-02",
              41,
              "a raw question",
              "a raw answer",
              List.of(),
              new SourceDetails("jsonl", null, null, null, "{\"model\":\"a model\"}")),
          "relative_strength_index_rsi",
          new Attribution(
              List.of("relative_strength_index_rsi", "simple_moving_average_sma"),
              Attribution.Basis.BY_TOPIC));
  static final Quality QUALITY =
      new Quality(
          71.5,
          Tier.STANDARD,
          List.of(
              new Quality.Metric("completeness", 0.666, "ends in a sentence"),
              new Quality.Metric("depth", 1, "numbers")),
          List.of("flag_a", "flag_b"),
          List.of());
  static final ScoredPair SCORED =
      new ScoredPair(new CleanPair(MINED, "a question", "an answer"), QUALITY);
  static final AnswerGrade GRADE = new AnswerGrade("p1", "s", 4.5, "why", "a model", "sha");
  static final KeptPair KEPT =
      new KeptPair(
          SCORED,
          3,
          List.of(
              new KeptPair.Absorbed("p8", "exact-question", ORIGIN),
              new KeptPair.Absorbed(
                  "p9", "similar", new Origin(SourceKind.REPORT, "report.txt", null, "line 9"))),
          new ProbableDuplicate("p1", "s", "p7", 0.15, 0.5, "content word: - / tax"),
          vector(),
          GRADE);

  private ExamplePair() {}

  static Embedding vector() {
    return Embedding.ofStored(new float[EmbeddingModel.MINI_LM.dimensions()]);
  }
}
