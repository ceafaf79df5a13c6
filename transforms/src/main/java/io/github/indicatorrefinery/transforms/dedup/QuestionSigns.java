package io.github.indicatorrefinery.transforms.dedup;

import io.github.indicatorrefinery.transforms.text.CharacterSet;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes the signs of a folded text in one way and drops the rest of the punctuation: one pass over
 * the characters, each decided by its neighbours.
 *
 * <p>A minus is {@code −} (U+2212), so that it is told from a hyphen: the dash before a number is
 * one, the one inside {@code 14-day} is none. A sign that belongs to a number stands at it; one
 * between two things stands between blanks, however it was written.
 */
final class QuestionSigns {
  static final char MINUS = '−';

  private static final int NONE = -1;
  private static final String CURRENCIES = "$€£¥";

  /** Red, green, yellow and orange say how something stands. */
  private static final String LIGHTS = "🔴🟢🟡🟠";

  private static final String BETWEEN = "<>≤≥=≠≈×/↑↓→←^" + LIGHTS;
  private static final String OPERATORS = BETWEEN + "+±−";
  private static final CharacterSet ANY_CURRENCY = CharacterSet.of(CURRENCIES);
  private static final CharacterSet ANY_SIGN = CharacterSet.of(OPERATORS + CURRENCIES + "%");
  private static final String DASHES = "-‐‑‒–—―";
  private static final int THOUSAND_DIGITS = 3;

  /** Other characters for a sign, and the negated ones, which say the opposite. */
  private static final Map<Integer, Integer> SPELT =
      Map.ofEntries(
          Map.entry((int) '÷', (int) '/'),
          Map.entry((int) '⁄', (int) '/'),
          Map.entry((int) '∕', (int) '/'),
          Map.entry((int) '⩽', (int) '≤'),
          Map.entry((int) '⩾', (int) '≥'),
          Map.entry((int) '≦', (int) '≤'),
          Map.entry((int) '≧', (int) '≥'),
          Map.entry((int) '≮', (int) '≥'),
          Map.entry((int) '≯', (int) '≤'),
          Map.entry((int) '≰', (int) '>'),
          Map.entry((int) '≱', (int) '<'),
          Map.entry((int) '⬆', (int) '↑'),
          Map.entry((int) '▲', (int) '↑'),
          Map.entry((int) '⬇', (int) '↓'),
          Map.entry((int) '▼', (int) '↓'),
          Map.entry(0x1F53C, (int) '↑'),
          Map.entry(0x1F53D, (int) '↓'),
          Map.entry(0x1F53A, (int) '↑'),
          Map.entry(0x1F53B, (int) '↓'),
          Map.entry((int) '٪', (int) '%'),
          Map.entry((int) '٫', (int) '.'),
          Map.entry((int) '٬', (int) ','));

  /** Signs of several characters; a key text has none of them left. */
  private static final Map<String, String> TYPED =
      Map.of("<=", "≤", ">=", "≥", "!=", "≠", "->", "→", "<-", "←", "~=", "≈");

  private static final Pattern PLUS_MINUS = Pattern.compile("\\+ ?/ ?[-−]");

  /** {@code 5 $} for {@code $5}. */
  private static final Pattern CURRENCY_BEHIND =
      Pattern.compile("(?<![$€£¥\\d.\\p{L}\\p{M}])(\\d[\\d.]*) ?([$€£¥])(?! ?\\d)");

  private final int[] text;
  private final StringBuilder key;
  private boolean gap;

  private QuestionSigns(String folded) {
    text = new int[folded.codePointCount(0, folded.length())];
    int from = 0;
    for (int at = 0; at < text.length; at++) {
      int character = folded.codePointAt(from);
      text[at] = spelt(character);
      from += Character.charCount(character);
    }
    key = new StringBuilder(folded.length() + 8);
  }

  /** Words, numbers and signs, one blank between them; empty where the text has none of these. */
  static String plain(String folded) {
    String text = folded.indexOf('+') < 0 ? folded : PLUS_MINUS.matcher(folded).replaceAll("±");
    QuestionSigns signs = new QuestionSigns(text);
    for (int at = 0; at < signs.text.length; ) {
      at = signs.add(at);
    }
    String key = signs.key.toString();
    return ANY_CURRENCY.isIn(key) ? CURRENCY_BEHIND.matcher(key).replaceAll("$2$1") : key;
  }

  /** Whether a key holds any sign. */
  static boolean areIn(String key) {
    return ANY_SIGN.isIn(key);
  }

  /** Adds what stands at a place and gives the place behind it. */
  private int add(int at) {
    int character = text[at];
    if (character == ' ') {
      gap = true;
      return at + 1;
    }
    if (isPlain(character)) {
      word(character);
      return at + 1;
    }
    String typed = at + 1 < text.length ? typed(at) : null;
    if (typed != null) {
      between(typed.charAt(0));
      return at + 2;
    }
    if (Character.isLetterOrDigit(character) || isMark(character)) {
      word(character);
    } else if (character == '.') {
      point(at);
    } else if (character == '%') {
      percent(at);
    } else if (character == ',') {
      gap |= !isThousand(at);
    } else if (CURRENCIES.indexOf(character) >= 0) {
      return currency(at);
    } else if (character == '~' && startsNumber(at + 1)) {
      between('≈');
    } else if (character == MINUS || character == '+' || DASHES.indexOf(character) >= 0) {
      return addend(at);
    } else if (character == '±' && startsNumber(next(at))) {
      gap = true;
      word(character);
      return next(at);
    } else if (OPERATORS.indexOf(character) >= 0) {
      between(character);
    } else {
      gap = true;
    }
    return at + 1;
  }

  private String typed(int at) {
    int one = text[at];
    // A word of letters and digits, as nearly all text is, is no sign.
    return one > '~' || Character.isLetterOrDigit(one) || one == ' ' || isBelowNegative(at)
        ? null
        : TYPED.get(
            new StringBuilder(2).appendCodePoint(one).appendCodePoint(text[at + 1]).toString());
  }

  /** {@code RSI <-100} is no arrow. */
  private boolean isBelowNegative(int at) {
    return text[at] == '<' && text[at + 1] == '-' && startsNumber(at + 2);
  }

  /** A sign between two numbers, before one, or between two other things. */
  private int addend(int at) {
    char sign = text[at] == '+' ? '+' : MINUS;
    int before = previous(at);
    boolean behindNumber =
        before != NONE && (Character.isDigit(text[before]) || text[before] == '%');
    boolean behindSign = before == NONE || OPERATORS.indexOf(text[before]) >= 0;
    boolean touches = at > 0 && Character.isLetterOrDigit(text[at - 1]);
    int next = next(at);
    if (startsNumber(next)) {
      if (behindNumber) {
        between(sign);
        return at + 1;
      }
      if ((next == at + 1 && !touches) || behindSign) {
        gap = true;
        word(sign);
        gap = false;
        return next;
      }
    }
    if (DASHES.indexOf(text[at]) >= 0) {
      gap = true;
    } else {
      between(sign);
    }
    return at + 1;
  }

  private int currency(int at) {
    int next = next(at);
    if (isNumber(next)) {
      gap |= at > 0 && !isSignOfNumber(text[at - 1]);
      word(text[at]);
      return next;
    }
    boolean named = at + 1 < text.length && Character.isLetter(text[at + 1]);
    if (named) {
      gap = true;
    } else {
      word(text[at]);
    }
    return at + 1;
  }

  private static boolean isSignOfNumber(int character) {
    return character == '+' || character == '±' || character == MINUS || isDash(character);
  }

  private static boolean isDash(int character) {
    return DASHES.indexOf(character) >= 0;
  }

  private void point(int at) {
    boolean digitBehind = at + 1 < text.length && Character.isDigit(text[at + 1]);
    int before = at == 0 ? ' ' : text[at - 1];
    if (!digitBehind || before == '.' || Character.isLetter(before)) {
      gap = true;
    } else if (Character.isDigit(before)) {
      word('.');
    } else {
      word('0');
      word('.');
    }
  }

  private void percent(int at) {
    int before = previous(at);
    boolean named = at + 1 < text.length && Character.isLetter(text[at + 1]);
    if (before != NONE && Character.isDigit(text[before]) && !named) {
      gap = false;
    }
    word('%');
  }

  private boolean isThousand(int at) {
    int before = digits(at - 1, -1);
    boolean inGroup = at - before > 0 && text[at - before - 1] == ',';
    boolean leads = before >= 1 && before <= THOUSAND_DIGITS && text[at - before] != '0';
    return (leads || (inGroup && before == THOUSAND_DIGITS))
        && digits(at + 1, 1) == THOUSAND_DIGITS;
  }

  private int digits(int from, int step) {
    int count = 0;
    for (int at = from; at >= 0 && at < text.length && Character.isDigit(text[at]); at += step) {
      count++;
    }
    return count;
  }

  private void word(int character) {
    if (gap && !key.isEmpty()) {
      key.append(' ');
    }
    gap = false;
    if (isPlain(character)) {
      key.append((char) character);
      return;
    }
    key.appendCodePoint(
        Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER
            ? '0' + Character.digit(character, 10)
            : character);
  }

  private void between(int sign) {
    gap = true;
    word(sign);
    gap = true;
  }

  private boolean startsNumber(int at) {
    return isNumber(at)
        || (at < text.length && CURRENCIES.indexOf(text[at]) >= 0 && isNumber(next(at)));
  }

  private boolean isNumber(int at) {
    return at < text.length
        && (Character.isDigit(text[at])
            || (text[at] == '.' && at + 1 < text.length && Character.isDigit(text[at + 1])));
  }

  /** The place behind {@code at} and the blanks there; the length of the text at its end. */
  private int next(int at) {
    int next = at + 1;
    while (next < text.length && isBlank(text[next])) {
      next++;
    }
    return next;
  }

  private int previous(int at) {
    int previous = at - 1;
    while (previous >= 0 && isBlank(text[previous])) {
      previous--;
    }
    return previous;
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /** A letter or figure of ASCII, as nearly all are. */
  private static boolean isPlain(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= '0' && character <= '9')
        || (character >= 'A' && character <= 'Z');
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }

  private static int spelt(int character) {
    return character <= '~' ? character : SPELT.getOrDefault(character, character);
  }
}
