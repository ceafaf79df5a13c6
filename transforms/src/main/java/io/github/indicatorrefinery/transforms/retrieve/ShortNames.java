package io.github.indicatorrefinery.transforms.retrieve;

import io.github.indicatorrefinery.transforms.catalog.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short names of indicators, such as {@code RSI} of {@code Relative Strength Index (RSI)}. Many
 * pairs write the short name alone, which a question with the long one does not find by words.
 *
 * @param byLong the short name of a long one, whose words are folded as those of a catalog
 */
public record ShortNames(Map<List<String>, String> byLong) {
  /** A long name with its short one behind it, which has two capital letters or more. */
  private static final Pattern NAME =
      Pattern.compile("(\\S+(?: \\S+)+) \\((?=\\w*[A-Z]\\w*[A-Z])(\\w{2,6})\\)");

  public ShortNames {
    byLong = Collections.unmodifiableMap(new LinkedHashMap<>(byLong));
  }

  /** Those that stand in some names of indicators; a name without a short one is passed over. */
  public static ShortNames in(List<String> names) {
    Map<List<String>, String> byLong = new LinkedHashMap<>();
    for (String name : names) {
      Matcher matcher = NAME.matcher(name);
      if (matcher.matches()) {
        byLong.putIfAbsent(Words.of(matcher.group(1)).folded(), matcher.group(2));
      }
    }
    return new ShortNames(byLong);
  }

  /**
   * The text with the short name of each long one in it behind, unless it is there. The other way
   * round, and with the aliases of a catalog, pairs are found that are no better; {@code
   * docs/ask.md} has the figures.
   */
  public String added(String text) {
    List<String> words = Words.of(text).folded();
    StringBuilder added = new StringBuilder(text);
    byLong.forEach(
        (longName, shortName) -> {
          if (Collections.indexOfSubList(words, longName) >= 0
              && !words.containsAll(Words.of(shortName).folded())) {
            added.append(' ').append(shortName);
          }
        });
    return added.toString();
  }
}
