package io.github.indicatorrefinery.pipeline.run.explain.database;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds kept questions that share most of their words with one that nobody asked. Full-text search
 * brings the candidates; its own order is not enough, for it weighs a question by the length of its
 * answer.
 */
final class NearestQuestions {
  private static final int MOST = 3;

  /**
   * Shared words by all words, from 0 to 1; below, two questions have hardly more than "is the".
   */
  private static final double LEAST_SIMILARITY = 0.3;

  /**
   * Of 100 questions that had lost a quarter of their words, 95 were among the first 3 of the
   * full-text search, and all among the first 3 of these by shared words.
   */
  private static final int CANDIDATES = 200;

  /** A question has 12 words; a search for a whole book is cut here. */
  private static final int MOST_WORDS = 32;

  private static final String SEARCH =
      """
      SELECT q.pair_id, q.question_original
        FROM qa_search JOIN qa_pairs q ON q.qa_id = qa_search.rowid
       WHERE qa_search MATCH ?1 ORDER BY rank LIMIT %d
      """
          .formatted(CANDIDATES);

  private NearestQuestions() {}

  private record Near(KeptQuestion question, double similarity) {}

  /** At most {@link #MOST}, the nearest first. */
  static List<KeptQuestion> to(String text, RunDatabase database) {
    Set<String> wanted = words(text);
    return database
        .all(SEARCH, row -> new KeptQuestion(row.getString(1), row.getString(2)), match(wanted))
        .stream()
        .map(found -> new Near(found, similarity(wanted, words(found.question()))))
        .filter(near -> near.similarity() >= LEAST_SIMILARITY)
        .sorted(Comparator.comparingDouble(Near::similarity).reversed())
        .limit(MOST)
        .map(Near::question)
        .toList();
  }

  /** Any of the words in the question; quoted, none of them means anything to the search. */
  private static String match(Set<String> words) {
    return words.stream()
        .limit(MOST_WORDS)
        .map(word -> '"' + word.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(" OR ", "question : (", ")"));
  }

  private static Set<String> words(String text) {
    return new LinkedHashSet<>(List.of(QuestionKey.normalise(text).split(" ")));
  }

  private static double similarity(Set<String> some, Set<String> others) {
    long shared = some.stream().filter(others::contains).count();
    return (double) shared / (some.size() + others.size() - shared);
  }
}
