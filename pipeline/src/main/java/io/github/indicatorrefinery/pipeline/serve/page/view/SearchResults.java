package io.github.indicatorrefinery.pipeline.serve.page.view;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a search for words found.
 *
 * @param total how many pairs hold all the words
 * @param page from 1
 */
public record SearchResults(String words, int total, int page, int pages, List<Hit> hits) {
  public SearchResults {
    requireNonNull(words, "words");
    hits = List.copyOf(hits);
  }

  /** A page on which nothing was looked for. */
  public static SearchResults none() {
    return new SearchResults("", 0, 1, 0, List.of());
  }

  /** A pair that holds the words. */
  public record Hit(
      String pairId,
      List<TextPart> question,
      List<TextPart> answer,
      String slug,
      String indicatorName,
      String tier) {
    public Hit {
      question = List.copyOf(question);
      answer = List.copyOf(answer);
    }
  }
}
