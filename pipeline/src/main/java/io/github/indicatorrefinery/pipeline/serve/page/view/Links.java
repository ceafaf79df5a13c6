package io.github.indicatorrefinery.pipeline.serve.page.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of the pages, with everything in them escaped that means something in one. */
public final class Links {
  private Links() {}

  /** Where a question is answered. */
  public static String ask(String question) {
    return "/?q=" + escaped(question);
  }

  public static String indicator(String slug) {
    return "/indicators/" + escaped(slug);
  }

  /**
   * The pairs of an indicator.
   *
   * @param tier empty for all
   * @param page from 1
   */
  public static String pairs(String slug, String tier, int page) {
    String query = tier.isEmpty() ? "?page=" + page : "?tier=" + escaped(tier) + "&page=" + page;
    return indicator(slug) + query + "#pairs";
  }

  public static String pair(String id) {
    return "/pairs/" + escaped(id);
  }

  /**
   * A search for words.
   *
   * @param page from 1
   */
  public static String search(String words, int page) {
    return "/search?q=" + escaped(words) + (page == 1 ? "" : "&page=" + page);
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
