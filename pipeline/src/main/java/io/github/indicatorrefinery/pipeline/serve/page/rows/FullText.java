package io.github.indicatorrefinery.pipeline.serve.page.rows;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import io.github.indicatorrefinery.pipeline.serve.page.view.SearchResults;
import io.github.indicatorrefinery.pipeline.serve.page.view.SearchResults.Hit;
import io.github.indicatorrefinery.pipeline.serve.page.view.TextParts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for words in the questions and answers of a run. All of them have to stand in a pair; words
 * in quotation marks stand together. Nothing else in a search means anything.
 */
public final class FullText {
  private static final int HITS_A_PAGE = 20;

  /** Far behind, nobody looks; each page costs the database all those before it. */
  private static final int MOST_PAGES = 50;

  /** A pair has about 400 words; whoever looks for more looks for a text. */
  private static final int MOST_WORDS = 32;

  /** No text of a pair holds these: cleaning takes control characters off. */
  private static final char BEGIN = '\u0001';

  private static final char END = '\u0002';

  private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"|([^\\s\"]+)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  private static final String COUNT = "SELECT count(*) FROM qa_search WHERE qa_search MATCH ?1";

  /** A word in the question counts for four in the answer, which is thirty times as long. */
  private static final String SEARCH =
      """
      SELECT q.pair_id, q.quality_tier, i.indicator_slug, i.indicator_name,
             highlight(qa_search, 0, char(1), char(2)) AS question,
             snippet(qa_search, 1, char(1), char(2), '…', 40) AS answer
        FROM qa_search JOIN qa_pairs q ON q.qa_id = qa_search.rowid JOIN indicators i USING (indicator_id)
       WHERE qa_search MATCH ?1 ORDER BY bm25(qa_search, 4.0, 1.0), q.pair_id
       LIMIT %d OFFSET CAST(?2 AS INTEGER)
      """
          .formatted(HITS_A_PAGE);

  private FullText() {}

  /**
   * What holds these words.
   *
   * @param page from 1; one that is too far is the last
   */
  public static SearchResults search(String words, int page, RunDatabase database) {
    String match = match(words);
    if (match.isEmpty()) {
      return new SearchResults(words, 0, 1, 0, List.of());
    }
    int total = database.first(COUNT, row -> row.getInt(1), match).orElse(0);
    int pages = Math.min(MOST_PAGES, (total + HITS_A_PAGE - 1) / HITS_A_PAGE);
    int shown = Math.max(1, Math.min(page, pages));
    return new SearchResults(
        words,
        total,
        shown,
        pages,
        database.all(SEARCH, FullText::hit, match, String.valueOf((shown - 1) * HITS_A_PAGE)));
  }

  /** Each term in quotation marks, so that none is an operator. */
  static String match(String words) {
    return TERM.matcher(words)
        .results()
        .map(FullText::term)
        .filter(term -> WORD.matcher(term).find())
        .limit(MOST_WORDS)
        .map(term -> '"' + term + '"')
        .collect(Collectors.joining(" "));
  }

  private static String term(MatchResult found) {
    String term = found.group(1) == null ? found.group(2) : found.group(1);
    return term.replace("\0", "");
  }

  private static Hit hit(ResultSet row) throws SQLException {
    return new Hit(
        row.getString("pair_id"),
        TextParts.marked(row.getString("question"), BEGIN, END),
        TextParts.marked(row.getString("answer"), BEGIN, END),
        row.getString("indicator_slug"),
        row.getString("indicator_name"),
        row.getString("quality_tier"));
  }
}
