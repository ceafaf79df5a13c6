package io.github.indicatorrefinery.pipeline.run.explain.database;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.AnswerChange;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Comparisons;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Entry;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Judged;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Probable;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Proposed;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.RefusedMerge;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Replacement;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Ruled;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Ruled.Effect;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Statement;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Version;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import io.github.indicatorrefinery.transforms.ruling.Ruling;
import io.github.indicatorrefinery.transforms.values.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Asks the database of a finished run about single pairs. The answers come in a fixed order. Not
 * safe for concurrent use.
 *
 * <pre>{@code
 * Explanations run = new Explanations(finishedRun.database());
 * List<DecidedPair> found = run.find(PairName.of("How is the EMA weighted?"));
 * System.out.print(ExplanationText.of(run.explain(found), run.answer(found.get(0))));
 * }</pre>
 */
public final class Explanations {
  private static final String DECIDED =
      "SELECT "
          + DecidedPairRow.COLUMNS
          + " FROM decisions d JOIN indicators i USING (indicator_id) ";

  /** The kept pair first; of duplicates alone, the one with the shortest way to what stays. */
  private static final String BEST_FIRST =
      """
      ORDER BY CASE d.outcome WHEN 'kept' THEN 0 WHEN 'duplicate' THEN 1 ELSE 2 END,
               ifnull(length(d.via), 0), d.pair_id
      """;

  /** Titles of several researches of one name would tell nothing of this pair's. */
  private static final String RESEARCH =
      """
      SELECT min(topic) FROM research_metadata WHERE source_file = ?1 AND source_session_id IS ?2
      HAVING count(DISTINCT topic) = 1 AND min(topic) <> ''
      """;

  private static final String ENTRY_OF =
      """
      SELECT q.pair_number, q.topic, q.indicators, %1$s AS question, %2$s <> q.answer_original AS changed,
             length(q.answer_original) AS length_as_read, length(%2$s) AS length
        FROM qa_pairs q %3$s WHERE q.pair_id = ?1
      """;

  private static final String ENTRY = ENTRY_OF.formatted("q.question", "q.answer", "");

  /** Cleaning is told by the texts that it made, which an edit may have replaced. */
  private static final String EDITED_ENTRY =
      ENTRY_OF.formatted(
          "ifnull(e.question_before, q.question)",
          "ifnull(e.answer_before, q.answer)",
          "LEFT JOIN edits e ON e.pair_id = q.pair_id AND e.edit_number = 1");

  private static final String CLEANED =
      "SELECT cleaned FROM decisions WHERE pair_id = ?1 AND cleaned IS NOT NULL";

  private static final String FACTS =
      """
      SELECT f.*, i.indicator_name FROM facts f JOIN indicators i USING (indicator_slug) WHERE f.pair_id = ?1
       ORDER BY CASE f.verdict WHEN 'wrong' THEN 0 WHEN 'variant' THEN 1 WHEN 'correct' THEN 2 ELSE 3 END,
                f.fact_number
      """;

  private static final String RULED =
      """
      SELECT action, pair_id, other_id, indicator_slug, who, why, line,
             CASE WHEN fits = 1 THEN 'DONE'
                  WHEN 'line ' || line IN (SELECT source_position FROM failures WHERE stage = 'decide') THEN 'FAILED'
                  ELSE 'LEFT_OUT' END AS effect
        FROM rulings
       WHERE pair_id = ?1 OR (other_id = ?1 AND fits = 1) ORDER BY line
      """;

  private static final String EDITED =
      """
      SELECT editor, version, reason, detail, question_before, answer_before, score_before, question, answer, score
        FROM edits WHERE pair_id = ?1 ORDER BY edit_number
      """;

  private static final String JUDGED =
      "SELECT score, model, rationale FROM judgements WHERE pair_id = ?1";

  private static final String COMPARED =
      """
      WITH compared AS (
        SELECT *, other_id AS against FROM question_pairs WHERE better_id = ?1
        UNION ALL
        SELECT *, better_id AS against FROM question_pairs WHERE other_id = ?1)
      """;

  private static final String COUNTS =
      COMPARED + "SELECT count(*) AS compared, ifnull(sum(merged), 0) AS merged FROM compared";

  private static final String REFUSED =
      COMPARED
          + "SELECT c.guard, c.guard_detail, c.cosine_distance, c.shingle_similarity, "
          + DecidedPairRow.COLUMNS
          + """
          FROM compared c JOIN decisions d ON d.pair_id = c.against JOIN indicators i USING (indicator_id)
          WHERE c.guard IS NOT NULL AND c.merged = 0
          ORDER BY ifnull(c.cosine_distance, 2), c.shingle_similarity DESC, d.pair_id
          """;

  private static final String PROBABLE =
      "SELECT p.doubt, p.cosine_distance, p.shingle_similarity, "
          + DecidedPairRow.COLUMNS
          + """
          FROM probable_duplicates p JOIN decisions d ON d.pair_id = p.other_id
          JOIN indicators i USING (indicator_id) WHERE p.pair_id = ?1
          """;

  private final RunDatabase database;

  public Explanations(RunDatabase database) {
    this.database = database;
  }

  /** The pairs of this name, a kept one first; an id's beginning may find ids of several pairs. */
  public List<DecidedPair> find(PairName name) {
    return switch (name.kind()) {
      case ID -> decided("WHERE d.pair_id = ?1", name.text());
      case BEGINNING ->
          // After the last hexadecimal digit, f, comes g.
          decided(
              "WHERE d.pair_id >= ?1 AND d.pair_id < ?1 || 'g' ORDER BY d.pair_id", name.text());
      case QUESTION -> decided(asking() + BEST_FIRST, QuestionKey.hash(name.text()));
    };
  }

  /** With the question of this hash, now or before it was edited. */
  private String asking() {
    return database.has(RunTables.EDITS)
        ? "WHERE (d.question_hash = ?1 OR d.pair_id IN"
            + " (SELECT pair_id FROM edits WHERE question_hash_before = ?1)) "
        : "WHERE d.question_hash = ?1 ";
  }

  /** The answer of a kept pair, cleaned; empty where the pair was not kept. */
  public Optional<String> answer(DecidedPair pair) {
    return database
        .all("SELECT answer FROM qa_pairs WHERE pair_id = ?1", row -> row.getString(1), pair.id())
        .stream()
        .findFirst();
  }

  /** Kept questions that have most words of this text, at most ten, the nearest first. */
  public List<KeptQuestion> nearest(String text) {
    return NearestQuestions.to(text, database);
  }

  /**
   * Tells all of the first of these pairs and names the others.
   *
   * @param found by {@link #find}, at least one
   */
  public Explanation explain(List<DecidedPair> found) {
    DecidedPair pair = found.get(0);
    return new Explanation(
        pair,
        research(pair.origin()),
        takenOff(pair.id()),
        database
            .first(
                database.has(RunTables.EDITS) ? EDITED_ENTRY : ENTRY,
                Explanations::entry,
                pair.id())
            .orElse(null),
        Listed.of(
            database.has(RunTables.FACTS)
                ? database.all(FACTS, Explanations::statement, pair.id())
                : List.<Statement>of()),
        edits(pair.id()),
        rulings(pair.pairId()),
        judged(pair.id()),
        replacements(pair),
        Listed.of(
            decided(
                "WHERE d.survivor_id = ?1 ORDER BY d.via IS NOT NULL, d.reason, d.pair_id",
                pair.id())),
        comparisons(pair.id()),
        probable(pair.id()),
        Listed.of(found.subList(1, found.size())));
  }

  private List<DecidedPair> decided(String which, String parameter) {
    return database.all(DECIDED + which, DecidedPairRow::read, parameter);
  }

  private @Nullable String research(Origin origin) {
    return database
        .first(RESEARCH, row -> row.getString(1), origin.file(), origin.sessionId())
        .orElse(null);
  }

  private List<String> takenOff(String id) {
    if (!database.has(RunTables.DECISIONS, "cleaned")) {
      return List.of();
    }
    return database.first(CLEANED, row -> RunTables.split(row.getString(1)), id).orElse(List.of());
  }

  private List<Proposed> edits(String id) {
    return database.has(RunTables.EDITS)
        ? database.all(EDITED, Explanations::proposed, id)
        : List.of();
  }

  private static Proposed proposed(ResultSet row) throws SQLException {
    return new Proposed(
        row.getString("editor"),
        row.getString("version"),
        row.getString("reason"),
        row.getString("detail"),
        new Version(
            row.getString("question_before"),
            row.getString("answer_before"),
            row.getDouble("score_before")),
        new Version(
            row.getString("question"), row.getString("answer"), RunDatabase.number(row, "score")));
  }

  private List<Ruled> rulings(String pairId) {
    return database.has(RunTables.RULINGS)
        ? database.all(RULED, Explanations::ruled, pairId)
        : List.of();
  }

  private static Ruled ruled(ResultSet row) throws SQLException {
    Ruling ruling =
        new Ruling(
            Ruling.Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
            row.getString("pair_id"),
            row.getString("other_id"),
            row.getString("indicator_slug"),
            row.getString("who"),
            row.getString("why"),
            row.getInt("line"));
    return new Ruled(
        ruling.text(), ruling.who(), ruling.why(), Effect.valueOf(row.getString("effect")));
  }

  private @Nullable Judged judged(String id) {
    if (!database.has(RunTables.JUDGEMENTS)) {
      return null;
    }
    return database
        .first(
            JUDGED,
            row ->
                new Judged(
                    row.getDouble("score"), row.getString("model"), row.getString("rationale")),
            id)
        .orElse(null);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getInt("pair_number"),
        row.getString("topic"),
        RunTables.split(row.getString("indicators")),
        row.getString("question"),
        new AnswerChange(
            row.getBoolean("changed"), row.getInt("length_as_read"), row.getInt("length")));
  }

  private static Statement statement(ResultSet row) throws SQLException {
    return new Statement(
        row.getString("indicator_name"),
        row.getString("kind"),
        row.getString("verdict"),
        row.getString("quote"),
        row.getString("reference"),
        row.getString("source"),
        row.getString("reason"));
  }

  private List<Replacement> replacements(DecidedPair duplicate) {
    List<Replacement> chain = new ArrayList<>();
    DecidedPair loser = duplicate;
    for (String id : duplicate.fate().replacedBy()) {
      DecidedPair winner =
          decided("WHERE d.pair_id = ?1", id).stream()
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no decision on the pair " + id));
      chain.add(new Replacement(loser.fate().reason(), loser.fate().similarity(), winner));
      loser = winner;
    }
    return chain;
  }

  private Comparisons comparisons(String id) {
    Listed<RefusedMerge> refused = Listed.of(database.all(REFUSED, Explanations::refusal, id));
    return database
        .first(
            COUNTS,
            row -> new Comparisons(row.getInt("compared"), row.getInt("merged"), refused),
            id)
        .orElseThrow();
  }

  private @Nullable Probable probable(String id) {
    if (!database.has(RunTables.PROBABLE_DUPLICATES)) {
      return null;
    }
    return database
        .first(
            PROBABLE,
            row ->
                new Probable(
                    DecidedPairRow.read(row),
                    row.getString("doubt"),
                    RunDatabase.number(row, "cosine_distance"),
                    RunDatabase.number(row, "shingle_similarity")),
            id)
        .orElse(null);
  }

  private static RefusedMerge refusal(ResultSet row) throws SQLException {
    return new RefusedMerge(
        DecidedPairRow.read(row),
        row.getString("guard"),
        row.getString("guard_detail"),
        RunDatabase.number(row, "cosine_distance"),
        RunDatabase.number(row, "shingle_similarity"));
  }
}
