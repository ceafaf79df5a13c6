package io.github.indicatorrefinery.pipeline.ask.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The files of an evaluation, written to a folder of this machine in place of earlier ones. */
public final class EvaluationFiles {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private EvaluationFiles() {}

  /**
   * Writes them.
   *
   * @param dataSha256 of the data that was searched
   */
  public static void write(SearchEvaluation evaluation, String dataSha256, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("data_sha256", dataSha256);
    figures.put("questions", evaluation.asked().size());
    figures.put("pairs_not_in_the_run", evaluation.missingPairs());
    figures.put("ranking", evaluation.ranking());
    figures.put("grading", evaluation.grading().orElse(null));
    figures.put("ranking_by_indicator", evaluation.rankingByIndicator());
    figures.put("gate_by_kind", evaluation.gate());
    figures.put("gate_precision", evaluation.gatePrecision());
    figures.put("gate_auc", evaluation.curve().auc());
    figures.put("gate_best_threshold", evaluation.curve().best());
    figures.put("search_millis_p50", evaluation.millis(0.5));
    figures.put("search_millis_p99", evaluation.millis(0.99));
    Files.writeString(folder.resolve("evaluation.json"), JSON.writeValueAsString(figures) + "\n");
    Files.writeString(folder.resolve("curve.tsv"), curve(evaluation.curve()));
    Files.writeString(folder.resolve("per_question.tsv"), questions(evaluation));
    Files.writeString(folder.resolve("evaluation.html"), EvaluationPage.of(evaluation));
  }

  private static String curve(GateCurve curve) {
    StringBuilder lines =
        new StringBuilder("threshold\tanswerable_passed\tothers_passed\tpassed\tfirst_answers\n");
    curve
        .points()
        .forEach(
            point ->
                lines.append(
                    String.format(
                        Locale.ROOT,
                        "%.2f\t%.4f\t%.4f\t%d\t%.4f\n",
                        point.threshold(),
                        point.answerable(),
                        point.others(),
                        point.passed(),
                        point.answeredShare())));
    return lines.toString();
  }

  private static String questions(SearchEvaluation evaluation) {
    StringBuilder lines =
        new StringBuilder(
            "query_id\tkind\tindicator\trank\tndcg10\tdistance\tband\tunknown_words\tfirst_hit\tfirst_grade\n");
    for (AskedOnce one : evaluation.asked()) {
      Double distance = one.gate().distance();
      lines.append(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%s\t%d\t%.4f\t%s\t%s\t%s\t%s\t%s\n",
              one.question().id(),
              one.question().kind(),
              one.indicator(),
              one.rank(),
              one.ndcg(),
              distance == null ? "" : String.format(Locale.ROOT, "%.4f", distance),
              one.gate().band().label(),
              String.join("; ", one.gate().unknownWords()).replaceAll("\\s", " "),
              one.hits().isEmpty() ? "" : one.hits().get(0),
              one.graded(1) == 0 ? "" : String.valueOf(one.bestGrade(1))));
    }
    return lines.toString();
  }
}
