package io.github.indicatorrefinery.pipeline.model.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.indicatorrefinery.io.sqlite.ReadOnlyDatabase;
import io.github.indicatorrefinery.pipeline.model.batch.BatchPair.Neighbour;
import io.github.indicatorrefinery.transforms.values.Tier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The kept pairs of a finished run, opened for reading alone. Not safe for concurrent use. */
public final class PairDatabase implements AutoCloseable {
  /** Its name below the output folder. */
  public static final String FILE = "refinery.db";

  /** The nearest are the likeliest duplicates; each costs about 20 tokens of every request. */
  private static final int MOST_NEIGHBOURS = 5;

  /** The worst first: whoever pays for some of them pays for those that need it most. */
  private static final String SELECT_IDS =
      """
      SELECT q.pair_id FROM qa_pairs q JOIN indicators i USING (indicator_id)
       WHERE %s AND %s AND %s ORDER BY q.quality_score, q.pair_id LIMIT %d
      """;

  /** They are one parameter, a JSON array: SQLite takes 32,766 parameters at most. */
  private static final String ONE_OF_THESE_PAIRS = "q.pair_id IN (SELECT value FROM json_each(?))";

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

  private final Connection connection;

  private PairDatabase(Connection connection) {
    this.connection = connection;
  }

  /** What makes a value of the current row. */
  @FunctionalInterface
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public static PairDatabase open(Path file) throws SQLException {
    return new PairDatabase(ReadOnlyDatabase.open(file));
  }

  /** The ids of the selected pairs, by score and then by id. */
  public List<String> ids(PairSelection selection) throws SQLException {
    List<String> parameters = new ArrayList<>();
    selection.tiers().stream().map(Tier::label).forEach(parameters::add);
    parameters.addAll(selection.subjects());
    if (!selection.pairIds().isEmpty()) {
      parameters.add(new ObjectMapper().valueToTree(selection.pairIds()).toString());
    }
    String sql =
        SELECT_IDS.formatted(
            oneOf("q.quality_tier", selection.tiers().size()),
            oneOf("i.indicator_slug", selection.subjects().size()),
            selection.pairIds().isEmpty() ? "1" : ONE_OF_THESE_PAIRS,
            selection.limit());
    return all(sql, row -> row.getString(1), parameters);
  }

  /** Whether an indicator or topic of the run has this slug. */
  public boolean hasSubject(String slug) throws SQLException {
    return !all("SELECT 1 FROM indicators WHERE indicator_slug = ?", row -> 1, List.of(slug))
        .isEmpty();
  }

  /** Whether the run kept a pair of this id. */
  public boolean isKept(String id) throws SQLException {
    return !all("SELECT 1 FROM qa_pairs WHERE pair_id = ?", row -> 1, List.of(id)).isEmpty();
  }

  /** The pair with its neighbours; empty where the run kept none of this id. */
  public Optional<BatchPair> find(String id) throws SQLException {
    List<Neighbour> neighbours =
        all(NEIGHBOURS, row -> new Neighbour(row.getString(1), row.getString(2)), List.of(id));
    return all(
            PAIR,
            row ->
                new BatchPair(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    neighbours),
            List.of(id))
        .stream()
        .findFirst();
  }

  private static String oneOf(String column, int values) {
    return values == 0
        ? "1"
        : "%s IN (%s)".formatted(column, String.join(", ", Collections.nCopies(values, "?")));
  }

  private <T> List<T> all(String sql, RowReader<T> reader, List<String> parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet results = statement.executeQuery()) {
        while (results.next()) {
          rows.add(reader.read(results));
        }
      }
      return rows;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
