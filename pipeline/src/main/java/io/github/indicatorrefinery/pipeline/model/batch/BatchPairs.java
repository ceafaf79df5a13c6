package io.github.indicatorrefinery.pipeline.model.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.pipeline.model.batch.BatchPair.Neighbour;
import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.transforms.values.QuestionForm;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Asks the database of a finished run for pairs to ask a model about. */
public final class BatchPairs {
  /** The nearest are the likeliest duplicates; each costs about 20 tokens of every request. */
  private static final int MOST_NEIGHBOURS = 5;

  /** The worst first: whoever pays for some of them pays for those that need it most. */
  private static final String SELECT_IDS =
      """
      SELECT q.pair_id FROM qa_pairs q JOIN indicators i USING (indicator_id)
       WHERE %s AND %s AND %s AND %s ORDER BY q.quality_score, q.pair_id LIMIT %d
      """;

  /** They are one parameter, a JSON array: SQLite takes 32,766 parameters at most. */
  private static final String ONE_OF_THESE_PAIRS = "q.pair_id IN (SELECT value FROM json_each(?))";

  private static final String SUBJECT = "SELECT 1 FROM indicators WHERE indicator_slug = ?1";
  private static final String FORM =
      "SELECT 1 FROM pragma_table_info('qa_pairs') WHERE name = 'question_form'";
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

  /** The ids of the selected pairs, by score and then by id. */
  public List<String> ids(PairSelection selection) {
    List<String> parameters = new ArrayList<>();
    selection.tiers().stream().map(Tier::label).forEach(parameters::add);
    selection.forms().stream().map(QuestionForm::label).forEach(parameters::add);
    parameters.addAll(selection.subjects());
    if (!selection.pairIds().isEmpty()) {
      parameters.add(new ObjectMapper().valueToTree(selection.pairIds()).toString());
    }
    String sql =
        SELECT_IDS.formatted(
            oneOf("q.quality_tier", selection.tiers().size()),
            oneOf("q.question_form", selection.forms().size()),
            oneOf("i.indicator_slug", selection.subjects().size()),
            selection.pairIds().isEmpty() ? "1" : ONE_OF_THESE_PAIRS,
            selection.limit());
    return database.all(sql, row -> row.getString(1), parameters.toArray(String[]::new));
  }

  /** Whether the run tells the forms of its questions; those of earlier versions do not. */
  public boolean tellsForms() {
    return database.first(FORM, row -> 1).isPresent();
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
    return database.first(
        PAIR,
        row ->
            new BatchPair(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4), neighbours),
        id);
  }

  private static String oneOf(String column, int values) {
    return values == 0
        ? "1"
        : "%s IN (%s)".formatted(column, String.join(", ", Collections.nCopies(values, "?")));
  }
}
