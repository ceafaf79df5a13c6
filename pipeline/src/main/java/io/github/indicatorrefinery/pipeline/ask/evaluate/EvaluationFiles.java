package io.github.indicatorrefinery.pipeline.ask.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.indicatorrefinery.pipeline.page.Html;
import io.github.indicatorrefinery.pipeline.page.Page;
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

  private static final int DRAWN = 400;

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
    figures.put("ranking", evaluation.ranking());
    figures.put("gate_by_kind", evaluation.gate());
    figures.put("gate_precision", evaluation.gatePrecision());
    figures.put("gate_auc", evaluation.curve().auc());
    figures.put("gate_best_threshold", evaluation.curve().best());
    figures.put("search_millis_p50", evaluation.millis(0.5));
    figures.put("search_millis_p99", evaluation.millis(0.99));
    Files.writeString(folder.resolve("evaluation.json"), JSON.writeValueAsString(figures) + "\n");
    Files.writeString(folder.resolve("curve.tsv"), curve(evaluation.curve()));
    Files.writeString(folder.resolve("per_question.tsv"), questions(evaluation));
    Files.writeString(folder.resolve("evaluation.html"), page(evaluation));
  }

  private static String curve(GateCurve curve) {
    StringBuilder lines = new StringBuilder("threshold\tanswerable_passed\tothers_passed\n");
    curve
        .points()
        .forEach(
            point ->
                lines.append(
                    String.format(
                        Locale.ROOT,
                        "%.2f\t%.4f\t%.4f\n",
                        point.threshold(),
                        point.answerable(),
                        point.others())));
    return lines.toString();
  }

  private static String questions(SearchEvaluation evaluation) {
    StringBuilder lines =
        new StringBuilder(
            "query_id\tkind\trank\tndcg10\tdistance\tband\tunknown_words\tfirst_hit\n");
    for (AskedOnce one : evaluation.asked()) {
      Double distance = one.gate().distance();
      lines.append(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%d\t%.4f\t%s\t%s\t%s\t%s\n",
              one.question().id(),
              one.question().kind(),
              one.rank(),
              one.ndcg(),
              distance == null ? "" : String.format(Locale.ROOT, "%.4f", distance),
              one.gate().band().label(),
              String.join("; ", one.gate().unknownWords()).replaceAll("\\s", " "),
              one.hits().isEmpty() ? "" : one.hits().get(0)));
    }
    return lines.toString();
  }

  private static String page(SearchEvaluation evaluation) {
    SearchEvaluation.RankingFigures ranking = evaluation.ranking();
    StringBuilder main = new StringBuilder("<h1>How well the run is searched</h1>\n");
    main.append(
        String.format(
            Locale.ROOT,
            "<p>%d answerable questions: nDCG@10 %.3f, MRR %.3f, a right pair first %.2f, among five %.2f, among ten %.2f.</p>\n",
            ranking.questions(),
            ranking.ndcg10(),
            ranking.mrr(),
            ranking.hit1(),
            ranking.hit5(),
            ranking.hit10()));
    main.append("<table>\n<tr><th>kind</th><th>questions</th><th>refused</th></tr>\n");
    evaluation
        .gate()
        .forEach(
            (kind, gate) ->
                main.append(
                    String.format(
                        Locale.ROOT,
                        "<tr><td>%s</td><td>%d</td><td>%.2f</td></tr>\n",
                        Html.escape(kind),
                        gate.questions(),
                        gate.refused())));
    main.append("</table>\n")
        .append(
            String.format(
                Locale.ROOT,
                "<p>Distance alone: AUC %.3f, best threshold %.2f. Drawn is the share of questions nearer than a distance from 0 to 1: answerable ones solid, others dashed.</p>\n",
                evaluation.curve().auc(),
                evaluation.curve().best()));
    return Page.of("Search, measured", main.append(drawing(evaluation.curve())).toString());
  }

  private static String drawing(GateCurve curve) {
    StringBuilder answerable = new StringBuilder();
    StringBuilder others = new StringBuilder();
    for (GateCurve.Point point : curve.points()) {
      long x = Math.round(point.threshold() * DRAWN);
      answerable
          .append(x)
          .append(',')
          .append(DRAWN - Math.round(point.answerable() * DRAWN))
          .append(' ');
      others.append(x).append(',').append(DRAWN - Math.round(point.others() * DRAWN)).append(' ');
    }
    return """
        <svg viewBox="0 0 %1$d %1$d" width="%1$d" height="%1$d" role="img" aria-label="questions nearer than a distance">
        <polyline points="%2$s" fill="none" stroke="currentColor"/>
        <polyline points="%3$s" fill="none" stroke="currentColor" stroke-dasharray="6 4"/>
        </svg>
        """
        .formatted(DRAWN, answerable.toString().strip(), others.toString().strip());
  }
}
