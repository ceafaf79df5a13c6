package io.github.indicatorrefinery.pipeline.run.explain.database;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds kept questions that have most of the words of one that nobody asked, or of a part of one.
 * Full-text search brings the candidates and tells, by their stems, which words they have; its own
 * order is not enough, for it weighs a question by the length of its answer.
 */
final class NearestQuestions {
  private static final int MOST = 10;

  /** Of the wanted words; below, two questions have hardly more than "is the". */
  private static final double LEAST_SHARE = 0.5;

  /** Of two common words, this many questions of the full export have one; both must be found. */
  private static final int CANDIDATES = 2000;

  /** A question has 12 words; a search for a whole book is cut here. */
  private static final int MOST_WORDS = 32;

  private static final Pattern FOUND = Pattern.compile("\u0001([^\u0002]*)\u0002");

  private static final String SEARCH =
      """
      SELECT q.pair_id, q.question_original, q.answer, highlight(qa_search, 0, char(1), char(2))
        FROM qa_search JOIN qa_pairs q ON q.qa_id = qa_search.rowid
       WHERE qa_search MATCH ?1 ORDER BY rank LIMIT %d
      """
          .formatted(CANDIDATES);

  private NearestQuestions() {}

  private record Near(KeptQuestion question, double share, int words) {}

  /** At most {@link #MOST}, the nearest first, and of equally near ones the shortest. */
  static List<KeptQuestion> to(String text, RunDatabase database) {
    Set<String> wanted =
        words(text).stream().limit(MOST_WORDS).collect(Collectors.toCollection(LinkedHashSet::new));
    return database
        .all(
            SEARCH,
            row ->
                new Near(
                    new KeptQuestion(row.getString(1), row.getString(2), row.getString(3)),
                    share(row.getString(4), wanted.size()),
                    words(row.getString(2)).size()),
            match(wanted))
        .stream()
        .filter(near -> near.share() >= LEAST_SHARE)
        .sorted(
            Comparator.comparingDouble(Near::share)
                .reversed()
                .thenComparingInt(Near::words)
                .thenComparing(near -> near.question().pairId()))
        .limit(MOST)
        .map(Near::question)
        .toList();
  }

  /** Any of the words in the question; quoted, none of them means anything to the search. */
  private static String match(Set<String> words) {
    return words.stream()
        .map(word -> '"' + word.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(" OR ", "question : (", ")"));
  }

  private static Set<String> words(String text) {
    return new LinkedHashSet<>(List.of(QuestionKey.normalise(text).split(" ")));
  }

  /** How many of the wanted words a question has, 0 to 1, however they end there. */
  private static double share(String marked, int wanted) {
    long found =
        FOUND
            .matcher(marked)
            .results()
            .map(word -> word.group(1).toLowerCase(Locale.ROOT))
            .distinct()
            .count();
    return Math.min(1, (double) found / wanted);
  }
}
