package io.github.indicatorrefinery.pipeline.run.dedupreport.analysis;

import io.github.indicatorrefinery.io.sqlite.ReadOnlyDatabase;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.QuestionPair.Question;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Reads from the database of a run what dedup compared. Not safe for concurrent use. */
public final class DedupDatabase implements AutoCloseable {
  /** Its name below the output folder. */
  public static final String FILE = "refinery.db";

  private static final String SEPARATOR = "; ";
  private static final String MAX_COSINE_DISTANCE = "semantic_max_cosine_distance";
  private static final String MIN_SHINGLE_SIMILARITY = "near_min_shingle_similarity";

  private static final String IS_RECORDED =
      "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'question_pairs'";

  /** Every survivor and every question that dedup merged into another. */
  private static final String COUNT_QUESTIONS =
      """
      SELECT (SELECT count(*) FROM decisions WHERE outcome = 'kept')
           + (SELECT count(DISTINCT other_id) FROM question_pairs WHERE merged = 1)
      """;

  private static final String QUESTIONS =
      """
      SELECT pair_id, question FROM decisions
       WHERE pair_id IN (SELECT better_id FROM question_pairs UNION SELECT other_id FROM question_pairs)
      """;

  private static final String PAIRS =
      """
      SELECT better_id, other_id, cosine_distance, shingle_similarity, guard, guard_detail, merged
        FROM question_pairs
      """;

  private final Connection connection;

  private DedupDatabase(Connection connection) {
    this.connection = connection;
  }

  /** What takes the current row. */
  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  public static DedupDatabase open(Path file) throws SQLException {
    return new DedupDatabase(ReadOnlyDatabase.open(file));
  }

  /** Empty where the run is of a version that did not record what it compared. */
  public Optional<ComparedQuestions> read() throws SQLException {
    if (count(IS_RECORDED) == 0) {
      return Optional.empty();
    }
    List<QuestionPair> pairs = pairs();
    boolean isEmbedded = pairs.stream().anyMatch(Measure.COSINE_DISTANCE::isKnown);
    double minShingleSimilarity = threshold(MIN_SHINGLE_SIMILARITY);
    return Optional.of(
        new ComparedQuestions(
            count(COUNT_QUESTIONS),
            isEmbedded ? Measure.COSINE_DISTANCE : Measure.SHINGLE_SIMILARITY,
            isEmbedded ? threshold(MAX_COSINE_DISTANCE) : minShingleSimilarity,
            minShingleSimilarity,
            pairs));
  }

  private List<QuestionPair> pairs() throws SQLException {
    Map<String, Question> questions = new HashMap<>();
    query(
        QUESTIONS,
        row -> questions.put(row.getString(1), new Question(row.getString(1), row.getString(2))));
    List<QuestionPair> pairs = new ArrayList<>();
    query(PAIRS, row -> pairs.add(pair(row, questions)));
    return pairs;
  }

  private static QuestionPair pair(ResultSet row, Map<String, Question> questions)
      throws SQLException {
    String guards = row.getString("guard");
    return new QuestionPair(
        question(row.getString("better_id"), questions),
        question(row.getString("other_id"), questions),
        number(row, "cosine_distance"),
        row.getDouble("shingle_similarity"),
        guards == null ? List.of() : List.of(guards.split(SEPARATOR)),
        row.getString("guard_detail"),
        row.getBoolean("merged"));
  }

  private static Question question(String id, Map<String, Question> questions) {
    Question question = questions.get(id);
    if (question == null) {
      throw new IllegalStateException("no decision on the pair " + id);
    }
    return question;
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  private double threshold(String key) throws SQLException {
    List<String> values = new ArrayList<>();
    query(
        "SELECT value FROM project_info WHERE key = '%s'".formatted(key),
        row -> values.add(row.getString(1)));
    if (values.isEmpty()) {
      throw new IllegalStateException("project_info has no " + key);
    }
    return Double.parseDouble(values.get(0));
  }

  private int count(String sql) throws SQLException {
    List<Integer> counts = new ArrayList<>();
    query(sql, row -> counts.add(row.getInt(1)));
    return counts.get(0);
  }

  private void query(String sql, RowReader reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
