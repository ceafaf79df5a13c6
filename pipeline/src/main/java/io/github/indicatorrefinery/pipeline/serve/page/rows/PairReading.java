package io.github.indicatorrefinery.pipeline.serve.page.rows;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanations;
import io.github.indicatorrefinery.pipeline.run.explain.database.PairName;
import io.github.indicatorrefinery.pipeline.serve.page.view.PairPage;
import io.github.indicatorrefinery.pipeline.serve.page.view.PairPage.Metric;
import io.github.indicatorrefinery.pipeline.serve.page.view.PairPage.Texts;
import io.github.indicatorrefinery.pipeline.serve.page.view.TextPart;
import io.github.indicatorrefinery.pipeline.serve.page.view.TextParts;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/** All that a run has on one pair. */
public final class PairReading {
  private static final String TEXTS =
      "SELECT question, answer, question_original, answer_original FROM qa_pairs WHERE pair_id = ?1";

  private PairReading() {}

  /**
   * The pair of an id, or of how one begins.
   *
   * @param name the first of several pairs is told, with the others' names
   */
  public static Optional<PairPage> find(PairName name, RunDatabase database) {
    Explanations explanations = new Explanations(database);
    List<DecidedPair> found = explanations.find(name);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(page(explanations.explain(found), database));
  }

  private static PairPage page(Explanation explanation, RunDatabase database) {
    DecidedPair.Score score = explanation.pair().score();
    return new PairPage(
        explanation,
        texts(explanation, database),
        score == null ? List.of() : score.metrics().stream().map(Metric::of).toList());
  }

  private static @Nullable Texts texts(Explanation explanation, RunDatabase database) {
    return database
        .first(
            TEXTS,
            row ->
                new Texts(
                    row.getString("question"),
                    marked(row.getString("answer"), explanation),
                    row.getString("question_original"),
                    row.getString("answer_original")),
            explanation.pair().id())
        .orElse(null);
  }

  /** What is wrong stands out before what is right: facts come in that order. */
  private static List<TextPart> marked(String answer, Explanation explanation) {
    return TextParts.quoted(
        answer,
        explanation.facts().first().stream()
            .map(fact -> new TextPart(fact.quote(), fact.verdict()))
            .toList());
  }
}
