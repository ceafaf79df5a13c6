package io.github.indicatorrefinery.transforms.facts.notation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.github.indicatorrefinery.transforms.text.CharacterSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells names that hold signs, such as {@code %K}, {@code +DI} and {@code A/D Line}, in letters,
 * so that no sign of a name is taken for an operator. Other text stays as it is.
 */
public final class Spelling {
  /** A hyphen inside a word is a sign of its name; between two prices it is a minus. */
  private static final Pattern SIGN =
      Pattern.compile(
          "[+/%&.]|^-|-$|(?<![\\p{N}])(?<!\\b(?:[Hh]igh|[Ll]ow|[Oo]pen|[Cc]lose))-(?=\\p{L})");

  private static final CharacterSet ANY_SIGN = CharacterSet.of("-+/%&.");
  private static final Pattern PERIODS_FIRST = Pattern.compile("^(?:\\d+|[nNxX])-\\p{L}");
  private static final Pattern POSSESSIVE = Pattern.compile("'s\\b|s'(?= )|['\"]");

  /** One of which stands in every match of the pattern above. */
  private static final CharacterSet QUOTES = CharacterSet.of("'\"");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_%#-]+");

  private final Map<Character, Pattern> byFirst;

  private Spelling(Map<Character, Pattern> byFirst) {
    this.byFirst = Map.copyOf(byFirst);
  }

  /** A spelling that knows the signs of these names. */
  public static Spelling of(Collection<String> wordings) {
    Map<Character, List<String>> byFirst =
        wordings.stream()
            .map(wording -> wording.replace('−', '-'))
            .filter(wording -> ANY_SIGN.isIn(wording) && SIGN.matcher(wording).find())
            .filter(wording -> !PERIODS_FIRST.matcher(wording).find())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
            .collect(groupingBy(wording -> Character.toLowerCase(wording.charAt(0))));
    Map<Character, Pattern> patterns = new HashMap<>();
    byFirst.forEach((first, names) -> patterns.put(first, anyOf(names)));
    return new Spelling(patterns);
  }

  private static Pattern anyOf(List<String> names) {
    return Pattern.compile(
        names.stream().map(Spelling::pattern).collect(joining("|")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The text with all names that hold signs in letters. */
  public String spell(String text) {
    if (!ANY_SIGN.isIn(text)) {
      return text;
    }
    StringBuilder spelled = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      Pattern names =
          isInWord(text, at) ? null : byFirst.get(Character.toLowerCase(text.charAt(at)));
      Matcher name = names == null ? null : names.matcher(text).region(at, text.length());
      if (name != null && name.useTransparentBounds(true).lookingAt()) {
        spelled.append(inLetters(name.group()));
        at = name.end();
      } else {
        spelled.append(text.charAt(at++));
      }
    }
    return spelled.toString();
  }

  /** No name begins behind a letter or a figure, but where it begins with a sign. */
  private static boolean isInWord(String text, int at) {
    return at > 0
        && Character.isLetterOrDigit(text.charAt(at))
        && Character.isLetterOrDigit(text.charAt(at - 1));
  }

  /** The form in which names are compared: spelled, in lower case, singular, without quotes. */
  public String key(String text) {
    String bare = spell(text.replace('’', '\''));
    if (QUOTES.isIn(bare)) {
      bare = POSSESSIVE.matcher(bare).replaceAll("");
    }
    bare = LenientTokens.PERIODS.matcher(bare).replaceAll("#$1");
    return BETWEEN_WORDS
        .splitAsStream(bare.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .map(Spelling::singular)
        .collect(joining(" "));
  }

  static String singular(String word) {
    if (word.length() <= 3 || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("sses") || word.endsWith("shes")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("ss") || word.endsWith("is") || word.endsWith("us")
        ? word
        : word.substring(0, word.length() - 1);
  }

  /** A sign at an end of a name must not be taken from a number or a bracket beside it. */
  private static String pattern(String wording) {
    boolean signFirst =
        wording.charAt(0) == '+' || wording.charAt(0) == '-' || wording.charAt(0) == '%';
    boolean signLast = !Character.isLetterOrDigit(wording.charAt(wording.length() - 1));
    String quoted = Pattern.quote(wording).replace(" ", "\\E\\s+\\Q");
    String afterBracket =
        signFirst
            ? "(?<=[(\\[]\\s?)\\"
                + wording.charAt(0)
                + "\\s?"
                + Pattern.quote(wording.substring(1))
                + "(?![\\p{L}\\p{N}])|"
            : "";
    return afterBracket
        + (signFirst ? "(?<![\\p{L}\\p{N})\\]])" : "(?<![\\p{L}\\p{N}])")
        + quoted
        + (signLast ? "(?![(\\[\\p{L}\\p{N}])" : "(?![\\p{L}\\p{N}])");
  }

  private static String inLetters(String name) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case '+' -> letters.append("plus");
        case '-' -> letters.append("minus");
        case '/' -> letters.append("slash");
        case '%' -> letters.append("percent");
        case '&' -> letters.append("and");
        case '.' -> letters.append("dot");
        case ' ' ->
            letters.append(i == 0 || SIGN.matcher(name.substring(i - 1, i)).matches() ? "" : " ");
        default -> letters.append(c);
      }
    }
    return letters.toString();
  }
}
