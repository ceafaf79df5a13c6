package io.github.indicatorrefinery.pipeline.serve.page.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into its parts; together they are the text. */
public final class TextParts {
  private static final Pattern CITATION = Pattern.compile("\\[(\\d{1,3})\\]");

  private TextParts() {}

  /**
   * The lines of an answer with its citations.
   *
   * @param pairs how many there are; a greater number is no citation
   */
  public static List<List<TextPart>> lines(String answer, int pairs) {
    return answer.lines().map(line -> cited(line, pairs)).toList();
  }

  private static List<TextPart> cited(String answer, int pairs) {
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
   * An answer with quotes of it that stand out. Of two that overlap, the one that is given first
   * does; a quote that is not found stands for nothing.
   *
   * @param quotes and what each is
   */
  public static List<TextPart> quoted(String answer, List<TextPart> quotes) {
    NavigableMap<Integer, TextPart> places = new TreeMap<>();
    for (TextPart quote : quotes) {
      int at = answer.indexOf(quote.text());
      if (at >= 0 && !quote.text().isEmpty() && isFree(at, quote, places)) {
        places.put(at, quote);
      }
    }
    List<TextPart> parts = new ArrayList<>();
    int from = 0;
    for (Map.Entry<Integer, TextPart> place : places.entrySet()) {
      addPlain(answer.substring(from, place.getKey()), parts);
      parts.add(place.getValue());
      from = end(place);
    }
    addPlain(answer.substring(from), parts);
    return parts;
  }

  private static boolean isFree(int at, TextPart quote, NavigableMap<Integer, TextPart> places) {
    Map.Entry<Integer, TextPart> before = places.floorEntry(at);
    Integer after = places.ceilingKey(at);
    return (before == null || end(before) <= at)
        && (after == null || after >= at + quote.text().length());
  }

  private static int end(Map.Entry<Integer, TextPart> place) {
    return place.getKey() + place.getValue().text().length();
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
