package io.github.indicatorrefinery.transforms.mine;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Writes names that are run together with what stands beside them as words of their own: {@code
 * EMA20} and {@code 20EMA} are an EMA and a number, {@code R.S.I.} is an RSI, in {@code RSIが30} a
 * name stands in a text of another script, and {@code 布林带收窄} begins with a name in a script that
 * puts no blanks between words. Immutable, safe for concurrent use.
 */
final class WrittenNames {
  /** Such as {@code EMA}; a name that holds figures is one only with them. */
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Za-z]{2,5}");

  private static final Pattern WITH_NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.])(?:(?<name>[A-Za-z]{2,5})(?<after>\\d{1,4})|(?<before>\\d{1,4})(?<second>[A-Za-z]{2,5}))(?![\\p{L}\\p{N}])");

  private static final Pattern DOTTED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.])[A-Za-z](?:\\.\\s?[A-Za-z]){1,4}(?:\\.|(?![\\p{L}\\p{N}]))");

  /** Where Latin letters or figures meet letters of a script that is not Latin. */
  private static final Pattern SCRIPT_CHANGE =
      Pattern.compile(
          "(?<=[A-Za-z0-9])(?=[\\p{L}&&[^\\p{IsLatin}]])|(?<=[\\p{L}&&[^\\p{IsLatin}]])(?=[A-Za-z0-9])");

  private static final Pattern DOTS = Pattern.compile("[.\\s]");

  /** Chinese and Japanese; Korean parts its words, but runs a particle together with a name. */
  private static final Pattern WITHOUT_BLANKS =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}ー]+");

  private final Set<String> abbreviations;
  private final @Nullable Pattern unparted;

  /** Knows the abbreviations and the names in scripts without blanks among these names. */
  WrittenNames(Collection<String> names) {
    this.abbreviations =
        names.stream()
            .filter(name -> ABBREVIATION.matcher(name).matches())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(toUnmodifiableSet());
    String longestFirst =
        names.stream()
            .filter(name -> WITHOUT_BLANKS.matcher(name).matches())
            .sorted(comparingInt(String::length).reversed().thenComparing(naturalOrder()))
            .collect(joining("|"));
    this.unparted = longestFirst.isEmpty() ? null : Pattern.compile(longestFirst);
  }

  /** The text with such names apart; the same text where there are none. */
  String apart(String text) {
    boolean hasDot = false;
    boolean hasMeeting = false;
    boolean hasOther = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      hasOther |= c >= 0x80;
      hasDot |= c == '.' && i > 0 && isLetter(text.charAt(i - 1));
      hasMeeting |=
          i > 0
              && isDigit(c) != isDigit(text.charAt(i - 1))
              && isLetter(c) != isLetter(text.charAt(i - 1));
    }
    String apart = hasOther ? unpartedApart(SCRIPT_CHANGE.matcher(text).replaceAll(" ")) : text;
    apart = hasDot ? DOTTED.matcher(apart).replaceAll(match -> joined(match.group())) : apart;
    return hasMeeting ? withNumbersApart(apart) : apart;
  }

  private String unpartedApart(String text) {
    return unparted == null ? text : unparted.matcher(text).replaceAll(" $0 ");
  }

  private String withNumbersApart(String text) {
    Matcher matcher = WITH_NUMBER.matcher(text);
    return matcher.replaceAll(
        match -> {
          boolean isFirst = match.group(1) != null;
          String name = isFirst ? match.group(1) : match.group(4);
          String number = isFirst ? match.group(2) : match.group(3);
          if (!isKnown(name)) {
            return match.group();
          }
          return isFirst ? name + " " + number : number + " " + name;
        });
  }

  private String joined(String dotted) {
    String letters = DOTS.matcher(dotted).replaceAll("");
    return isKnown(letters) ? letters + " " : Matcher.quoteReplacement(dotted);
  }

  private boolean isKnown(String name) {
    return abbreviations.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
