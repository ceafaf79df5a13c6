package io.github.indicatorrefinery.pipeline.serve.page.rows;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.pipeline.serve.page.view.AskForm;
import io.github.indicatorrefinery.pipeline.serve.page.view.IndicatorLine;
import io.github.indicatorrefinery.pipeline.serve.page.view.IndicatorPage;
import io.github.indicatorrefinery.pipeline.serve.page.view.IndicatorPage.Contradiction;
import io.github.indicatorrefinery.pipeline.serve.page.view.IndicatorPage.PairLine;
import io.github.indicatorrefinery.pipeline.serve.page.view.IndicatorPage.PairList;
import io.github.indicatorrefinery.pipeline.serve.page.view.IndicatorPage.Statements;
import io.github.indicatorrefinery.pipeline.serve.page.view.IndicatorPage.Wrong;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a run has on one indicator. */
public final class IndicatorReading {
  private static final int PAIRS_A_PAGE = 50;

  private static final String OUTCOMES =
      """
      SELECT outcome, count(*) FROM decisions
       WHERE indicator_id = (SELECT indicator_id FROM indicators WHERE indicator_slug = ?1) GROUP BY outcome
      """;

  private static final String STATEMENTS =
      """
      SELECT f.kind, sum(f.verdict = 'correct'), sum(f.verdict = 'variant'), sum(f.verdict = 'wrong'),
             sum(f.verdict = 'not_checkable')
        FROM facts f JOIN qa_pairs q USING (pair_id) WHERE f.indicator_slug = ?1
       GROUP BY f.kind ORDER BY f.kind <> 'formula', f.kind
      """;

  /** One of each wording: what models get wrong, they get wrong many times. */
  private static final String WRONG =
      """
      SELECT min(f.pair_id) AS pair_id, f.kind, f.quote, f.reference, f.reason
        FROM facts f JOIN qa_pairs q USING (pair_id) WHERE f.indicator_slug = ?1 AND f.verdict = 'wrong'
       GROUP BY f.kind, f.quote, f.reference, f.reason
       ORDER BY f.kind <> 'formula', f.kind, count(*) DESC, f.quote LIMIT 20
      """;

  private static final String CONTRADICTIONS =
      """
      SELECT kind, first_pair_id, first_quote, second_pair_id, second_quote FROM contradictions
       WHERE indicator_slug = ?1 ORDER BY contradiction_id LIMIT 20
      """;

  private static final String OF_INDICATOR =
      " FROM qa_pairs WHERE indicator_id = (SELECT indicator_id FROM indicators WHERE indicator_slug = ?1) ";

  private static final String TIERS =
      "SELECT quality_tier, count(*)" + OF_INDICATOR + "GROUP BY quality_tier";

  private static final String PAIRS =
      "SELECT pair_id, question, quality_score, quality_tier, quality_flags"
          + OF_INDICATOR
          + """
          AND (?2 = '' OR quality_tier = ?2) ORDER BY pair_number
          LIMIT %d OFFSET CAST(?3 AS INTEGER)
          """
              .formatted(PAIRS_A_PAGE);

  private final RunDatabase database;
  private final IndicatorLine indicator;

  private IndicatorReading(RunDatabase database, IndicatorLine indicator) {
    this.database = database;
    this.indicator = indicator;
  }

  /**
   * Reads it.
   *
   * @param tier of the pairs; empty for all
   * @param page of the pairs, from 1; one that is too far is the last
   */
  public static IndicatorPage of(
      IndicatorLine indicator, String tier, int page, RunDatabase database) {
    IndicatorReading reading = new IndicatorReading(database, indicator);
    boolean isChecked = database.has(RunTables.FACTS);
    Map<String, Integer> tiers = reading.tiers();
    return new IndicatorPage(
        indicator,
        reading.counts(OUTCOMES),
        Knowledge.of(indicator.slug()).orElse(null),
        isChecked ? reading.statements() : List.of(),
        isChecked ? reading.wrong() : List.of(),
        database.has(RunTables.CONTRADICTIONS) ? reading.contradictions() : List.of(),
        tiers,
        reading.pairs(tier, page, tiers));
  }

  private Map<String, Integer> counts(String sql) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    database
        .all(sql, row -> Map.entry(row.getString(1), row.getInt(2)), indicator.slug())
        .forEach(one -> counts.put(one.getKey(), one.getValue()));
    return counts;
  }

  private Map<String, Integer> tiers() {
    Map<String, Integer> found = counts(TIERS);
    Map<String, Integer> bestFirst = new LinkedHashMap<>();
    AskForm.TIERS.stream()
        .filter(found::containsKey)
        .forEach(tier -> bestFirst.put(tier, found.get(tier)));
    return bestFirst;
  }

  private List<Statements> statements() {
    return database.all(
        STATEMENTS,
        row ->
            new Statements(
                row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
        indicator.slug());
  }

  private List<Wrong> wrong() {
    return database.all(
        WRONG,
        row ->
            new Wrong(
                row.getString("pair_id"),
                row.getString("kind"),
                row.getString("quote"),
                row.getString("reference"),
                row.getString("reason")),
        indicator.slug());
  }

  private List<Contradiction> contradictions() {
    return database.all(
        CONTRADICTIONS,
        row ->
            new Contradiction(
                row.getString("kind"),
                row.getString("first_pair_id"),
                row.getString("first_quote"),
                row.getString("second_pair_id"),
                row.getString("second_quote")),
        indicator.slug());
  }

  private PairList pairs(String tier, int page, Map<String, Integer> tiers) {
    int all =
        tier.isEmpty()
            ? tiers.values().stream().mapToInt(Integer::intValue).sum()
            : tiers.getOrDefault(tier, 0);
    int pages = (all + PAIRS_A_PAGE - 1) / PAIRS_A_PAGE;
    int shown = Math.max(1, Math.min(page, pages));
    return new PairList(
        tier,
        shown,
        pages,
        database.all(
            PAIRS,
            row ->
                new PairLine(
                    row.getString("pair_id"),
                    row.getString("question"),
                    row.getDouble("quality_score"),
                    row.getString("quality_tier"),
                    RunTables.split(row.getString("quality_flags"))),
            indicator.slug(),
            tier,
            String.valueOf((shown - 1) * PAIRS_A_PAGE)));
  }
}
