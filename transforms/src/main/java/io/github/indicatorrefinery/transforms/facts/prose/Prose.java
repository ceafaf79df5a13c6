package io.github.indicatorrefinery.transforms.facts.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a calculation that is told in words with signs: "taking the high minus the low, and then
 * dividing it by the close" is {@code (the high minus the low) / (the close)}. Where words leave
 * open what they join there are several ways; whoever reads them finds out which make sense.
 */
public final class Prose {
  /** More ways than this say that nothing is certain. */
  static final int MAX_WAYS = 8;

  /** Longer texts tell no one calculation. */
  private static final int MAX_CHARS = 600;

  /** Whether there is anything to do: most right sides are signs and names. */
  private static final Pattern TOLD =
      Pattern.compile(
          "\\b(?:divid|multipl|subtract|adding|smooth|applying|taking|summing|averaging|difference|ratio|product|whichever|(?:sum|average|mean|midpoint|greatest|largest|greater|larger|highest|maximum) of)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:by\\s+)?(?:first\\s+)?(?:taking\\s+|calculating\\s+|finding\\s+|determining\\s+|computing\\s+)?(?:(?:the|an?)\\s+)?",
          Pattern.CASE_INSENSITIVE);

  /** "… over the last 14 periods" at the end is said of the whole. */
  private static final Pattern SPAN =
      Pattern.compile(
          "(.+?),?\\s+((?:over|for|during|across)\\s+(?:the|a|an|some|each|that|this)?\\s*(?:(?:last|past|previous|same|given|specified|specific|chosen|certain|set|defined|selected|number|of|time|lookback|most|recent|n|x|\\d+)[\\s-]+)*(?:period|day|week|month|session|candle|bar|timeframe|time frame)s?)(?:\\s+of time)?",
          Pattern.CASE_INSENSITIVE);

  /** "the average of two moving averages: the …": the names follow. */
  private static final Pattern COUNTED =
      Pattern.compile("\\b(?:the\\s+)?two\\s+[\\w' ]{3,60}?(?:\\s[-–—]\\s|:\\s)");

  /** "market capitalization (the value of all coins)": words in brackets say it again. */
  private static final Pattern GLOSS =
      Pattern.compile(
          "(?<=\\w) \\((?:(?:\\p{L}[\\p{L}'/-]*[ ,]+){2,}\\p{L}[\\p{L}'/-]*|(?:e\\.g|i\\.e)[^()]*|\\p{L}+(?=\\) (?:of|for|by) ))\\)");

  private static final Pattern ADDING_UP =
      Pattern.compile(
          "\\b(?:adding\\s+up|summing(?:\\s+up)?|adding(?=\\s+(?:[\\w']+\\s+){0,3}(?:prices|values|closes|points)\\b))\\s+(?:all\\s+)?",
          Pattern.CASE_INSENSITIVE);

  /** "the x most recent periods" is no product. */
  private static final Pattern X_PERIODS =
      Pattern.compile("\\b[xX] (?=(?:most recent |number of )?(?:time )?periods?\\b)");

  private static final Pattern ASIDE =
      Pattern.compile(
          ",?\\s*\\(?\\b(?:typically|usually|commonly|generally|often|e\\.g\\.,?)\\s+(?:(?:set\\s+to|over|the|last|of|a|an|about)\\s+)*\\d+(?:[-\\s](?:or\\s+\\d+[-\\s])?(?:period|day|week|month|hour)s?)?(?:\\s+(?:period|day)s?)?\\)?",
          Pattern.CASE_INSENSITIVE);

  private Prose() {}

  /** All sensible ways to write it, the likeliest first; the text itself where it tells nothing. */
  public static List<String> ways(String text) {
    if (text.length() > MAX_CHARS || !TOLD.matcher(text).find()) {
      return List.of(text);
    }
    String plain = text.replace("\"", "");
    for (Pattern aside : List.of(ASIDE, COUNTED, GLOSS)) {
      plain = aside.matcher(plain).replaceAll("");
    }
    plain = X_PERIODS.matcher(plain).replaceAll("n ");
    return new Telling().ways(ADDING_UP.matcher(plain).replaceAll("taking the sum of "));
  }

  static List<String> ways(String text, Telling telling) {
    String bare = OPENING.matcher(text.strip()).replaceFirst("").strip();
    if (!TOLD.matcher(bare).find()) {
      return List.of(bare);
    }
    Set<String> ways = new LinkedHashSet<>();
    Matcher span = SPAN.matcher(bare);
    if (span.matches() && TOLD.matcher(span.group(1)).find()) {
      telling.ways(span.group(1)).forEach(way -> ways.add("(" + way + ") " + span.group(2)));
    }
    ways.addAll(Steps.ways(bare, telling));
    ways.addAll(Operations.ways(bare, telling));
    ways.add(bare);
    return List.copyOf(ways).subList(0, Math.min(MAX_WAYS, ways.size()));
  }

  /** Each left with each right. */
  static List<String> joined(List<String> lefts, String sign, List<String> rights) {
    List<String> joined = new ArrayList<>();
    for (String left : lefts) {
      for (String right : rights) {
        joined.add("(" + left + ") " + sign + " (" + right + ")");
      }
    }
    return joined;
  }
}
