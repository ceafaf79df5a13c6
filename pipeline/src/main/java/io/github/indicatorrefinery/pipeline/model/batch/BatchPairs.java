package io.github.indicatorrefinery.pipeline.model.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.pipeline.model.batch.BatchPair.Neighbour;
import io.github.indicatorrefinery.pipeline.model.batch.BatchPair.Refused;
import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import io.github.indicatorrefinery.transforms.values.QuestionForm;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Asks the database of a finished run for pairs to ask a model about. */
public final class BatchPairs {
  /** The nearest are the likeliest duplicates; each costs about 20 tokens of every request. */
  private static final int MOST_NEIGHBOURS = 5;

  /**
   * The worst first: whoever pays for some of them pays for those that need it most. What was typed
   * for a search engine is no question at all.
   */
  private static final String SELECT_IDS =
      """
      SELECT q.pair_id FROM qa_pairs q JOIN indicators i USING (indicator_id)
       WHERE %s ORDER BY %s q.quality_score, q.pair_id LIMIT %d
      """;

  private static final String SEARCH_QUERIES_FIRST = "q.question_form = 'search_query' DESC,";

  private static final String HAS_FLAG =
      "instr('; ' || q.quality_flags || '; ', '; ' || ? || '; ')";
  private static final String STATES =
      "EXISTS (SELECT 1 FROM facts f WHERE f.pair_id = q.pair_id AND f.verdict = ?)";

  private static final String FLAGS =
      "SELECT DISTINCT quality_flags FROM qa_pairs WHERE quality_flags <> ''";

  private static final String REFUSED_OF_VERSION =
      """
      SELECT pair_id FROM edits WHERE version = ?1 AND outcome = 'refused'
         AND pair_id IN (SELECT pair_id FROM qa_pairs) ORDER BY pair_id
      """;

  private static final String LAST_EDIT =
      """
      SELECT outcome, question, answer, reason, detail FROM edits WHERE pair_id = ?1
       ORDER BY edit_number DESC LIMIT 1
      """;

  /** They are one parameter, a JSON array: SQLite takes 32,766 parameters at most. */
  private static final String ONE_OF_THESE_PAIRS = "q.pair_id IN (SELECT value FROM json_each(?))";

  private static final String SUBJECT = "SELECT 1 FROM indicators WHERE indicator_slug = ?1";
  private static final String KEPT = "SELECT 1 FROM qa_pairs WHERE pair_id = ?1";

  private static final String PAIR =
      """
      SELECT q.pair_id, i.indicator_name, q.question, q.answer
        FROM qa_pairs q JOIN indicators i USING (indicator_id) WHERE q.pair_id = ?
      """;

  private static final String NEIGHBOURS =
      """
      SELECT q.pair_id, q.question
        FROM (SELECT other_id AS near_id, cosine_distance, shingle_similarity
                FROM question_pairs WHERE better_id = ?1
              UNION ALL
              SELECT better_id, cosine_distance, shingle_similarity
                FROM question_pairs WHERE other_id = ?1)
        JOIN qa_pairs q ON q.pair_id = near_id
       ORDER BY ifnull(cosine_distance, 2), shingle_similarity DESC, q.pair_id LIMIT %d
      """
          .formatted(MOST_NEIGHBOURS);

  private final RunDatabase database;

  public BatchPairs(RunDatabase database) {
    this.database = database;
  }

  /** The ids of the selected pairs: search queries first, then by score and by id. */
  public List<String> ids(PairSelection selection) {
    List<String> parameters = new ArrayList<>();
    selection.tiers().stream().map(Tier::label).forEach(parameters::add);
    selection.forms().stream().map(QuestionForm::label).forEach(parameters::add);
    parameters.addAll(selection.flags());
    selection.verdicts().stream().map(Verdict::label).forEach(parameters::add);
    parameters.addAll(selection.subjects());
    if (!selection.pairIds().isEmpty()) {
      parameters.add(new ObjectMapper().valueToTree(selection.pairIds()).toString());
    }
    List<String> conditions =
        List.of(
            oneOf("q.quality_tier", selection.tiers().size()),
            oneOf("q.question_form", selection.forms().size()),
            anyOf(HAS_FLAG, selection.flags().size()),
            anyOf(STATES, selection.verdicts().size()),
            oneOf("i.indicator_slug", selection.subjects().size()),
            selection.pairIds().isEmpty() ? "1" : ONE_OF_THESE_PAIRS);
    String sql =
        SELECT_IDS.formatted(
            String.join(" AND ", conditions),
            tellsForms() ? SEARCH_QUERIES_FIRST : "",
            selection.limit());
    return database.all(sql, row -> row.getString(1), parameters.toArray(String[]::new));
  }

  /** The flags that kept pairs of the run have, sorted. */
  public NavigableSet<String> flags() {
    NavigableSet<String> flags = new TreeSet<>();
    database.all(FLAGS, row -> RunTables.split(row.getString(1))).forEach(flags::addAll);
    return flags;
  }

  /** Whether the run tells what answers state; those of earlier versions do not. */
  public boolean tellsVerdicts() {
    return database.has(RunTables.FACTS);
  }

  /** The kept pairs whose edit of an import the run refused. */
  public List<String> refused(String version) {
    return database.has(RunTables.EDITS)
        ? database.all(REFUSED_OF_VERSION, row -> row.getString(1), version)
        : List.of();
  }

  /** Whether the run tells the forms of its questions; those of earlier versions do not. */
  public boolean tellsForms() {
    return database.has(RunTables.PAIRS, "question_form");
  }

  /** Whether an indicator or topic of the run has this slug. */
  public boolean hasSubject(String slug) {
    return database.first(SUBJECT, row -> 1, slug).isPresent();
  }

  /** Whether the run kept a pair of this id. */
  public boolean isKept(String id) {
    return database.first(KEPT, row -> 1, id).isPresent();
  }

  /** The pair with its neighbours; empty where the run kept none of this id. */
  public Optional<BatchPair> find(String id) {
    List<Neighbour> neighbours =
        database.all(NEIGHBOURS, row -> new Neighbour(row.getString(1), row.getString(2)), id);
    Refused refused = lastRefused(id);
    return database.first(
        PAIR,
        row ->
            new BatchPair(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                neighbours,
                refused),
        id);
  }

  private @Nullable Refused lastRefused(String id) {
    if (!database.has(RunTables.EDITS)) {
      return null;
    }
    return database.all(LAST_EDIT, BatchPairs::refused, id).stream()
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static Optional<Refused> refused(ResultSet row) throws SQLException {
    if (!row.getString("outcome").equals("refused")) {
      return Optional.empty();
    }
    String detail = row.getString("detail");
    return Optional.of(
        new Refused(
            row.getString("question"),
            row.getString("answer"),
            row.getString("reason") + (detail.isEmpty() ? "" : ": " + detail)));
  }

  private static String anyOf(String condition, int values) {
    return values == 0
        ? "1"
        : "(" + String.join(" OR ", Collections.nCopies(values, condition)) + ")";
  }

  private static String oneOf(String column, int values) {
    return values == 0
        ? "1"
        : "%s IN (%s)".formatted(column, String.join(", ", Collections.nCopies(values, "?")));
  }
}
