package io.github.indicatorrefinery.pipeline.run.dedupreport.rendering;

import io.github.indicatorrefinery.pipeline.page.Html;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.ComparedQuestions;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.ComparedQuestions.Ruling;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.QuestionPair;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.QuestionPair.Question;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A pair on the page: what was measured, what became of it, and the questions beside each other.
 */
final class PairCard {
  /** As {@code explain} needs, and then some. */
  private static final int ID_DIGITS = 8;

  private PairCard() {}

  static String of(ComparedQuestions run, QuestionPair pair) {
    WordDifference difference =
        WordDifference.of(Figures.line(pair.better().text()), Figures.line(pair.other().text()));
    return """
    <article class="pair">
    <p class="measures">%s<span>distance <b>%s</b></span><span>shingles <b>%s</b></span></p>
    %s<div class="questions">
    %s%s</div>
    </article>
    """
        .formatted(
            badges(run.ruling(pair), pair),
            Figures.distance(pair.cosineDistance()),
            Figures.similarity(pair.shingleSimilarity()),
            detail(pair),
            question("better", pair.better(), difference.left()),
            question("other", pair.other(), difference.right()));
  }

  private static String badges(Ruling ruling, QuestionPair pair) {
    String style = ruling.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String guards =
        pair.guards().stream()
            .map(guard -> "<span class=\"guard\">" + Html.escape(Figures.line(guard)) + "</span>")
            .collect(Collectors.joining());
    return "<span class=\"verdict %s\">%s</span>%s".formatted(style, ruling.label(), guards);
  }

  private static String detail(QuestionPair pair) {
    return Figures.reasons(pair).stream()
        .map(
            reason ->
                "<p class=\"detail\" dir=\"auto\">%s</p>\n"
                    .formatted(Html.escape(Figures.line(reason))))
        .collect(Collectors.joining());
  }

  private static String question(String role, Question question, List<WordDifference.Run> runs) {
    String text =
        runs.stream()
            .map(run -> run.differs() ? mark(run.text()) : Html.escape(run.text()))
            .collect(Collectors.joining(" "));
    String id = question.id().substring(0, Math.min(ID_DIGITS, question.id().length()));
    return """
    <div><p class="role">%s <code>%s</code></p><p dir="auto">%s</p></div>
    """
        .formatted(role, Html.escape(id), text);
  }

  private static String mark(String text) {
    return "<mark>" + Html.escape(text) + "</mark>";
  }
}
