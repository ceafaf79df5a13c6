package io.github.indicatorrefinery.pipeline.ask.evaluate;

import io.github.indicatorrefinery.pipeline.page.Html;
import io.github.indicatorrefinery.pipeline.page.Page;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** An evaluation as one page: the figures, and what each threshold of the distance would do. */
final class EvaluationPage {
  private static final int DRAWN = 400;

  private EvaluationPage() {}

  static String of(SearchEvaluation evaluation) {
    StringBuilder main = new StringBuilder("<h1>How well the run is searched</h1>\n");
    SearchEvaluation.RankingFigures ranking = evaluation.ranking();
    main.append(
        text(
            "<p>%d answerable questions: nDCG@10 %.3f, MRR %.3f, a right pair first %.2f, among five %.2f, among ten %.2f.</p>\n",
            ranking.questions(),
            ranking.ndcg10(),
            ranking.mrr(),
            ranking.hit1(),
            ranking.hit5(),
            ranking.hit10()));
    evaluation.grading().ifPresent(grading -> main.append(graded(grading)));
    main.append("<table>\n<tr><th>kind</th><th>questions</th><th>refused</th></tr>\n");
    evaluation
        .gate()
        .forEach(
            (kind, gate) ->
                main.append(
                    text(
                        "<tr><td>%s</td><td>%d</td><td>%.2f</td></tr>\n",
                        Html.escape(kind), gate.questions(), gate.refused())));
    main.append("</table>\n").append(curves(evaluation));
    main.append(byIndicator(evaluation.rankingByIndicator()));
    return Page.of("Search, measured", main.toString());
  }

  private static String graded(SearchEvaluation.GradedFigures grading) {
    return text(
        "<p>By the grades of readers: nDCG@10 %.3f, the first hit answers %.2f, one of three answers %.2f, the first helps or answers %.2f. Of the first three hits %.2f were graded.</p>\n",
        grading.ndcg10(),
        grading.firstAnswers(),
        grading.oneOfThreeAnswers(),
        grading.firstHelps(),
        grading.gradedOfThree());
  }

  private static String curves(SearchEvaluation evaluation) {
    GateCurve curve = evaluation.curve();
    return text(
            "<h2>Related</h2>\n<p>The distance alone: AUC %.3f, best threshold %.2f. Drawn is the share of questions nearer than a distance from 0 to 1: solid those that a pair answers, dashed the others.</p>\n",
            curve.auc(), curve.best())
        + drawing(
            "questions nearer than a distance",
            line(curve, GateCurve.Point::answerable, ""),
            line(curve, GateCurve.Point::others, " stroke-dasharray=\"6 4\""))
        + "<h2>Answered</h2>\n<p>Of the questions nearer than a distance, the share whose first hit answers"
        + (evaluation.graded()
            ? ", by the grades of readers.</p>\n"
            : "; nobody graded hits, so only the pairs count that the questions name.</p>\n")
        + drawing(
            "questions whose first hit answers, of those nearer than a distance",
            line(curve, GateCurve.Point::answeredShare, ""));
  }

  private static String line(
      GateCurve curve, ToDoubleFunction<GateCurve.Point> share, String style) {
    StringBuilder points = new StringBuilder();
    for (GateCurve.Point point : curve.points()) {
      points
          .append(Math.round(point.threshold() * DRAWN))
          .append(',')
          .append(DRAWN - Math.round(share.applyAsDouble(point) * DRAWN))
          .append(' ');
    }
    return "<polyline points=\"%s\" fill=\"none\" stroke=\"currentColor\"%s/>\n"
        .formatted(points.toString().strip(), style);
  }

  private static String drawing(String label, String... lines) {
    return """
        <svg viewBox="0 0 %1$d %1$d" width="%1$d" height="%1$d" role="img" aria-label="%2$s">
        <path d="M0 0V%1$dH%1$d" fill="none" stroke="currentColor" stroke-opacity="0.4"/>
        %3$s</svg>
        """
        .formatted(DRAWN, Html.escape(label), String.join("", lines));
  }

  private static String byIndicator(Map<String, SearchEvaluation.RankingFigures> figures) {
    StringBuilder table =
        new StringBuilder(
            "<h2>By what is asked about</h2>\n<table>\n<tr><th>indicator or topic</th><th>questions</th><th>nDCG@10</th><th>a right pair among five</th></tr>\n");
    figures.forEach(
        (slug, ranking) ->
            table.append(
                text(
                    "<tr><td>%s</td><td>%d</td><td>%.3f</td><td>%.2f</td></tr>\n",
                    Html.escape(slug), ranking.questions(), ranking.ndcg10(), ranking.hit5())));
    return table.append("</table>\n").toString();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
