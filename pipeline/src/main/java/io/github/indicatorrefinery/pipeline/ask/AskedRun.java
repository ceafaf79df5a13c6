package io.github.indicatorrefinery.pipeline.ask;

import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A finished run that is asked.
 *
 * <pre>{@code
 * try (FinishedRun run = FinishedRun.open("out");
 *     RunSearch search = RunSearch.open(run, null)) {
 *   Asked asked = AskedRun.of(run, search).ask("How is the RSI calculated?", AskFilter.NONE, 5);
 * }
 * }</pre>
 */
public record AskedRun(RunDatabase database, RunSearch search) {
  private static final String PAIR =
      """
      SELECT q.pair_id, q.question, q.answer, i.indicator_slug, q.quality_tier, q.quality_flags,
             q.source_kind || ' ' || q.source_file || ', ' || q.source_position AS source
        FROM qa_pairs q JOIN indicators i USING (indicator_id) WHERE q.pair_id = ?1
      """;

  private static final String INDICATORS =
      """
      SELECT indicator_name FROM indicators
       WHERE is_catalog = 1 AND total_qa_pairs > 0 ORDER BY indicator_name
      """;

  private static final String WRONG =
      "SELECT quote FROM facts WHERE pair_id = ?1 AND verdict = 'wrong' ORDER BY fact_number";

  /** The run, with its search; whoever opened them closes them. */
  public static AskedRun of(FinishedRun run, RunSearch search) throws IOException {
    return new AskedRun(run.database(), search);
  }

  /**
   * What the run has on a question.
   *
   * @param top how many pairs at most
   */
  public Asked ask(String question, AskFilter filter, int top) {
    RunSearch.Hits hits = search.find(question, filter);
    List<ShownOnce.Shown> best = ShownOnce.of(hits.ranked(), top, search, database);
    return new Asked(
        question,
        hits.gate(),
        IntStream.range(0, best.size()).mapToObj(i -> citation(i + 1, best.get(i))).toList());
  }

  /** The names of the indicators that some pair is about. */
  public List<String> indicators() {
    return database.all(INDICATORS, row -> row.getString(1));
  }

  private Citation citation(int n, ShownOnce.Shown shown) {
    String id = shown.id();
    List<String> wrong = database.all(WRONG, row -> row.getString(1), id);
    return database
        .first(
            PAIR,
            row ->
                new Citation(
                    n,
                    id,
                    shown.pair(),
                    row.getString("question"),
                    row.getString("answer"),
                    row.getString("indicator_slug"),
                    row.getString("quality_tier"),
                    RunTables.split(row.getString("quality_flags")),
                    row.getString("source"),
                    wrong),
            id)
        .orElseThrow(
            () ->
                new IllegalStateException("the index has pair %s, the database not".formatted(id)));
  }
}
