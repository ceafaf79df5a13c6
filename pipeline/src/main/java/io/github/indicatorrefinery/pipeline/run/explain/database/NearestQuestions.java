package io.github.indicatorrefinery.pipeline.run.explain.database;

import io.github.indicatorrefinery.io.json.AsciiJson;
import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds kept questions that have most of the words of one that nobody asked, or of a part of one.
 * Full-text search tells by their stems which of the words a question has, one word at a time: its
 * own order is not enough, for it weighs a question by the length of its answer.
 */
final class NearestQuestions {
  private static final int MOST = 10;

  /** Of the wanted words; below, two questions have hardly more than "is the". */
  private static final double LEAST_SHARE = 0.5;

  /** Of one common word, this many questions of the full export have it. */
  private static final int CANDIDATES = 2000;

  /** A question has 12 words; a search for a whole book is cut here. */
  private static final int MOST_WORDS = 32;

  /** The words are one parameter, a JSON array of searches. */
  private static final String SEARCH =
      """
      WITH wanted AS (SELECT value AS word FROM json_each(?1)),
           near AS (SELECT s.rowid AS qa_id, count(*) AS words
                      FROM wanted JOIN qa_search s ON s.qa_search MATCH wanted.word
                     GROUP BY s.rowid
                    HAVING count(*) >= %s * (SELECT count(*) FROM wanted)
                     ORDER BY count(*) DESC, s.rowid LIMIT %d)
      SELECT q.pair_id, q.question_original, q.answer, near.words FROM near JOIN qa_pairs q USING (qa_id)
      """
          .formatted(LEAST_SHARE, CANDIDATES);

  private NearestQuestions() {}

  private record Near(KeptQuestion question, int wanted, int words) {}

  /** At most {@link #MOST}, the nearest first, and of equally near ones the shortest. */
  static List<KeptQuestion> to(String text, RunDatabase database) {
    return database
        .all(
            SEARCH,
            row ->
                new Near(
                    new KeptQuestion(row.getString(1), row.getString(2), row.getString(3)),
                    row.getInt(4),
                    words(row.getString(2)).size()),
            searches(text))
        .stream()
        .sorted(
            Comparator.comparingInt(Near::wanted)
                .reversed()
                .thenComparing(Near::words)
                .thenComparing(near -> near.question().pairId()))
        .limit(MOST)
        .map(Near::question)
        .toList();
  }

  /** A search in the question for each word; quoted, none of them means anything else to it. */
  private static String searches(String text) {
    return AsciiJson.line(
        words(text).stream()
            .limit(MOST_WORDS)
            .map(word -> "question : (\"" + word.replace("\"", "\"\"") + "\")")
            .toList());
  }

  private static Set<String> words(String text) {
    return new LinkedHashSet<>(List.of(QuestionKey.normalise(text).split(" ")));
  }
}
