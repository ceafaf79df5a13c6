package io.github.indicatorrefinery.transforms.edit;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that a text states, each by its value: {@code 1,000}, {@code 1000} and {@code 1000.0}
 * are one. The number of an item of a list, that of a source in brackets and what stands in an
 * address state nothing. A sign belongs to a number that it stands at, but not in {@code 30-70}.
 */
final class StatedNumbers {
  private static final String ADDRESS = "\\b(?:https?://|www\\.)\\S+";
  private static final String ITEM_MARK = "(?m)^[ \\t>#*•+-]*+\\d{1,3}[.)](?=[\\s*])";
  private static final String SOURCE_MARK = "\\[\\d{1,3}(?:\\s*[,–-]\\s*\\d{1,3})*\\]";

  /** A longer one is nobody's figure, and its value would take time by the square of its length. */
  private static final int MOST_DIGITS = 100;

  private static final Pattern STATING_NOTHING =
      Pattern.compile(ADDRESS + "|" + ITEM_MARK + "|" + SOURCE_MARK);

  private static final String SIGN = "(?:(?<![\\w)\\]}%.,-])[-−](?=[\\d.]))?";
  private static final String GROUPED = "\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?";
  private static final String PLAIN = "\\d+(?:\\.\\d+)?|(?<![\\w.])\\.\\d+";

  private static final Pattern NUMBER =
      Pattern.compile(SIGN + "(?:(?<!\\d,)" + GROUPED + "|" + PLAIN + ")");

  private StatedNumbers() {}

  /** All of them in plain notation, in an order of their text. */
  static Set<String> in(String text) {
    Set<String> numbers = new TreeSet<>();
    Matcher number = NUMBER.matcher(STATING_NOTHING.matcher(text).replaceAll(" "));
    while (number.find()) {
      String digits = number.group().replace(",", "").replace('−', '-');
      numbers.add(
          digits.length() > MOST_DIGITS
              ? digits
              : new BigDecimal(digits).stripTrailingZeros().toPlainString());
    }
    return numbers;
  }
}
