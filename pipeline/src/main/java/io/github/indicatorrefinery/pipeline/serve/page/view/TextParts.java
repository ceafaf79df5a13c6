package io.github.indicatorrefinery.pipeline.serve.page.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into its parts; together they are the text. */
public final class TextParts {
  private static final Pattern CITATION = Pattern.compile("\\[(\\d{1,3})\\]");

  private TextParts() {}

  /**
   * An answer with its citations.
   *
   * @param pairs how many there are; a greater number is no citation
   */
  public static List<TextPart> cited(String answer, int pairs) {
    List<TextPart> parts = new ArrayList<>();
    int from = 0;
    Matcher citation = CITATION.matcher(answer);
    while (citation.find()) {
      int number = Integer.parseInt(citation.group(1));
      if (number >= 1 && number <= pairs) {
        addPlain(answer.substring(from, citation.start()), parts);
        parts.add(new TextPart(citation.group(1), TextPart.CITATION));
        from = citation.end();
      }
    }
    addPlain(answer.substring(from), parts);
    return parts;
  }

  /**
   * An answer with quotes of it that stand out. Where two overlap, the one that begins first stands,
   * the longer one of two that begin together; a quote that is not found stands for nothing.
   *
   * @param kinds of the quotes
   */
  public static List<TextPart> quoted(String answer, Map<String, String> kinds) {
    Map<Integer, String> places = new TreeMap<>();
    kinds.keySet().stream()
        .filter(quote -> !quote.isEmpty())
        .sorted(Comparator.comparingInt(String::length))
        .forEach(
            quote -> {
              int at = answer.indexOf(quote);
              if (at >= 0) {
                places.put(at, quote);
              }
            });
    List<TextPart> parts = new ArrayList<>();
    int from = 0;
    for (Map.Entry<Integer, String> place : places.entrySet()) {
      if (place.getKey() >= from) {
        addPlain(answer.substring(from, place.getKey()), parts);
        parts.add(new TextPart(place.getValue(), kinds.get(place.getValue())));
        from = place.getKey() + place.getValue().length();
      }
    }
    addPlain(answer.substring(from), parts);
    return parts;
  }

  /** A text with marks around what was searched for. */
  public static List<TextPart> marked(String text, char begin, char end) {
    List<TextPart> parts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int open = text.indexOf(begin, from);
      int close = open < 0 ? -1 : text.indexOf(end, open);
      if (close < 0) {
        break;
      }
      addPlain(text.substring(from, open), parts);
      parts.add(new TextPart(text.substring(open + 1, close), TextPart.MATCH));
      from = close + 1;
    }
    addPlain(text.substring(from), parts);
    return parts;
  }

  private static void addPlain(String text, List<TextPart> parts) {
    if (!text.isEmpty()) {
      parts.add(TextPart.plain(text));
    }
  }
}
