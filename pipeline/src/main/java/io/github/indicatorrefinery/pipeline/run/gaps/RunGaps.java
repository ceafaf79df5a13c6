package io.github.indicatorrefinery.pipeline.run.gaps;

import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import io.github.indicatorrefinery.transforms.mine.Miner;
import io.github.indicatorrefinery.transforms.research.Facet;
import io.github.indicatorrefinery.transforms.research.FacetRules;
import io.github.indicatorrefinery.transforms.research.GapPair;
import io.github.indicatorrefinery.transforms.research.GapState;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import io.github.indicatorrefinery.transforms.research.ResearchSuccess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads from the database of a run what it lacks. A pair counts under its primary indicator, as in
 * the view {@code coverage_by_indicator}. The same run and log give the same report.
 *
 * <pre>{@code
 * GapReport report = RunGaps.of(run, Catalog.bundled(), 100, List.of());
 * }</pre>
 */
public final class RunGaps {
  private static final String INDICATORS =
      """
      SELECT indicator_slug, indicator_name, session_number, category, subcategory, kept
        FROM coverage_by_indicator WHERE is_catalog = 1 ORDER BY session_number, indicator_id
      """;

  private static final String PAIRS =
      """
      SELECT i.indicator_slug, q.pair_id, q.question, q.indicators, q.question_hash
        FROM qa_pairs q JOIN indicators i USING (indicator_id)
       ORDER BY q.indicator_id, q.pair_number
      """;

  private static final String CHECKED =
      """
      SELECT f.indicator_slug, count(*) FROM facts f JOIN qa_pairs q USING (pair_id)
       WHERE f.kind = 'formula' AND f.verdict <> 'not_checkable' GROUP BY 1
      """;

  private static final String WRONG =
      """
      SELECT f.indicator_slug, f.pair_id, q.question, f.quote || ': ' || f.reason
        FROM facts f JOIN qa_pairs q USING (pair_id)
       WHERE f.kind = 'formula' AND f.verdict = 'wrong' ORDER BY f.pair_id, f.fact_number
      """;

  private static final String CONTRADICTIONS =
      """
      SELECT c.indicator_slug, c.first_pair_id, d.question, c.first_quote || ' / ' || c.second_quote
        FROM contradictions c JOIN decisions d ON d.pair_id = c.first_pair_id ORDER BY contradiction_id
      """;

  private static final String PROBABLES =
      """
      SELECT i.indicator_slug, q.pair_id, q.question, 'perhaps the same as: ' || o.question
        FROM qa_pairs q JOIN indicators i USING (indicator_id)
             JOIN qa_pairs o ON o.pair_id = q.probable_duplicate_of
       ORDER BY q.pair_id
      """;

  private static final String PROBABLE_COLUMN = "probable_duplicate_of";

  private final RunDatabase database;
  private final Catalog catalog;
  private final Miner miner;
  private final int target;
  private final FacetRules rules = FacetRules.bundled();
  private final Map<String, Map<Facet, List<GapPair>>> facets = new HashMap<>();
  private final Map<String, List<GapPair>> unsorted = new HashMap<>();
  private final Set<String> answered = new HashSet<>();

  private RunGaps(RunDatabase database, Catalog catalog, int target) {
    this.database = database;
    this.catalog = catalog;
    this.miner = new Miner(catalog);
    this.target = target;
  }

  /**
   * What a run lacks.
   *
   * @param catalog how texts call the indicators
   * @param target how many pairs an indicator should have
   * @param failed questions that were asked of a run and not answered; one that the run has by now
   *     is none
   */
  public static GapReport of(FinishedRun run, Catalog catalog, int target, List<String> failed)
      throws IOException {
    return new RunGaps(run.database(), catalog, target).report(failed);
  }

  private GapReport report(List<String> failed) {
    readPairs();
    Map<String, Integer> checked = new HashMap<>();
    if (database.has(RunTables.FACTS)) {
      database.all(CHECKED, row -> checked.put(row.getString(1), row.getInt(2)));
    }
    Map<String, List<GapPair>> wrong = pairs(database.has(RunTables.FACTS), WRONG);
    Map<String, List<GapPair>> contradictions =
        pairs(database.has(RunTables.CONTRADICTIONS), CONTRADICTIONS);
    Map<String, List<GapPair>> probables =
        pairs(database.has(RunTables.PAIRS, PROBABLE_COLUMN), PROBABLES);
    Map<String, ResearchSuccess> researches = new RunResearches(database, miner).bySlug();
    List<String> unattributed = new ArrayList<>();
    Map<String, List<String>> asked = asked(failed, unattributed);
    FoundElsewhere elsewhere = new FoundElsewhere(database);
    List<IndicatorGap> gaps =
        database.all(
            INDICATORS,
            row -> {
              String slug = row.getString("indicator_slug");
              int kept = row.getInt("kept");
              boolean isComplete = GapState.of(kept, target) == GapState.COMPLETE;
              return new IndicatorGap(
                  new IndicatorGap.About(
                      slug,
                      row.getString("indicator_name"),
                      row.getInt("session_number"),
                      row.getString("category"),
                      row.getString("subcategory")),
                  target,
                  kept,
                  facets.getOrDefault(slug, Map.of()),
                  unsorted.getOrDefault(slug, List.of()),
                  new IndicatorGap.Trouble(
                      checked.getOrDefault(slug, 0),
                      wrong.getOrDefault(slug, List.of()),
                      contradictions.getOrDefault(slug, List.of()),
                      probables.getOrDefault(slug, List.of())),
                  researches.getOrDefault(slug, new ResearchSuccess(0, 0)),
                  asked.getOrDefault(slug, List.of()),
                  isComplete ? List.of() : catalog.find(slug).map(elsewhere::of).orElse(List.of()));
            });
    return new GapReport(target, gaps, unattributed);
  }

  private void readPairs() {
    database.all(
        PAIRS,
        row -> {
          String slug = row.getString("indicator_slug");
          String question = row.getString("question");
          GapPair pair = new GapPair(row.getString("pair_id"), question, "");
          Set<Facet> asked =
              rules.of(question, RunTables.split(row.getString("indicators")).size());
          for (Facet facet : asked) {
            facets
                .computeIfAbsent(slug, key -> new EnumMap<>(Facet.class))
                .computeIfAbsent(facet, key -> new ArrayList<>())
                .add(pair);
          }
          if (asked.isEmpty()) {
            unsorted.computeIfAbsent(slug, key -> new ArrayList<>()).add(pair);
          }
          return answered.add(row.getString("question_hash"));
        });
  }

  private Map<String, List<GapPair>> pairs(boolean isThere, String sql) {
    Map<String, List<GapPair>> bySlug = new HashMap<>();
    if (isThere) {
      database.all(
          sql,
          row ->
              bySlug
                  .computeIfAbsent(row.getString(1), slug -> new ArrayList<>())
                  .add(new GapPair(row.getString(2), row.getString(3), row.getString(4))));
    }
    return bySlug;
  }

  /** By the first indicator that a question names, each question once. */
  private Map<String, List<String>> asked(List<String> failed, List<String> unattributed) {
    Map<String, List<String>> bySlug = new HashMap<>();
    Set<String> seen = new HashSet<>(answered);
    for (String question : failed) {
      if (seen.add(QuestionKey.hash(question))) {
        miner.attribute("", question).indicators().stream()
            .findFirst()
            .map(slug -> bySlug.computeIfAbsent(slug, key -> new ArrayList<>()))
            .orElse(unattributed)
            .add(question);
      }
    }
    return bySlug;
  }
}
