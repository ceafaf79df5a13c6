package io.github.indicatorrefinery.pipeline.run.dedupreport.analysis;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.QuestionPair.Question;
import io.github.indicatorrefinery.transforms.dedup.similar.Likeness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Reads from the database of a run what dedup compared. Not safe for concurrent use. */
public final class RecordedComparisons {
  private static final String MAX_COSINE_DISTANCE = "semantic_max_cosine_distance";
  private static final String MIN_SHINGLE_SIMILARITY = "near_min_shingle_similarity";

  /** Every survivor and every question that dedup merged into another. */
  private static final String COUNT_QUESTIONS =
      """
      SELECT (SELECT count(*) FROM decisions WHERE outcome = 'kept')
           + (SELECT count(DISTINCT other_id) FROM question_pairs WHERE merged = 1)
      """;

  private static final String INFO = "SELECT value FROM project_info WHERE key = ?1";

  private static final String QUESTIONS =
      """
      SELECT pair_id, question FROM decisions
       WHERE pair_id IN (SELECT better_id FROM question_pairs UNION SELECT other_id FROM question_pairs)
      """;

  private static final String PAIRS =
      """
      SELECT better_id, other_id, cosine_distance, shingle_similarity, guard, guard_detail, merged,
             %s AS likeness
        FROM question_pairs
      """;

  private static final String LIKENESS = "likeness";

  private final RunDatabase database;

  public RecordedComparisons(RunDatabase database) {
    this.database = database;
  }

  /** Empty where the run is of a version that did not record what it compared. */
  public Optional<ComparedQuestions> read() {
    if (!database.has(RunTables.QUESTION_PAIRS)) {
      return Optional.empty();
    }
    List<QuestionPair> pairs = pairs();
    boolean isEmbedded = pairs.stream().anyMatch(Measure.COSINE_DISTANCE::isKnown);
    double minShingleSimilarity = threshold(MIN_SHINGLE_SIMILARITY);
    return Optional.of(
        new ComparedQuestions(
            database.first(COUNT_QUESTIONS, row -> row.getInt(1)).orElseThrow(),
            isEmbedded ? Measure.COSINE_DISTANCE : Measure.SHINGLE_SIMILARITY,
            isEmbedded ? threshold(MAX_COSINE_DISTANCE) : minShingleSimilarity,
            minShingleSimilarity,
            pairs));
  }

  private List<QuestionPair> pairs() {
    Map<String, Question> questions = new HashMap<>();
    database
        .all(QUESTIONS, row -> new Question(row.getString(1), row.getString(2)))
        .forEach(question -> questions.put(question.id(), question));
    boolean isTold = database.has(RunTables.QUESTION_PAIRS, LIKENESS);
    return database.all(PAIRS.formatted(isTold ? LIKENESS : "NULL"), row -> pair(row, questions));
  }

  private static QuestionPair pair(ResultSet row, Map<String, Question> questions)
      throws SQLException {
    String guards = row.getString("guard");
    return new QuestionPair(
        question(row.getString("better_id"), questions),
        question(row.getString("other_id"), questions),
        RunDatabase.number(row, "cosine_distance"),
        row.getDouble("shingle_similarity"),
        guards == null ? List.of() : RunTables.split(guards),
        row.getString("guard_detail"),
        likeness(row.getString(LIKENESS)),
        row.getBoolean("merged"));
  }

  private static @Nullable Likeness likeness(@Nullable String label) {
    return label == null ? null : Likeness.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private static Question question(String id, Map<String, Question> questions) {
    Question question = questions.get(id);
    if (question == null) {
      throw new IllegalStateException("no decision on the pair " + id);
    }
    return question;
  }

  private double threshold(String key) {
    return database
        .first(INFO, row -> Double.parseDouble(row.getString(1)), key)
        .orElseThrow(() -> new IllegalStateException("project_info has no " + key));
  }
}
