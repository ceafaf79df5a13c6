package io.github.indicatorrefinery.transforms.facts.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that hold phrases together, in the form of keys: lower case, singular. */
final class PhraseWords {
  static final Set<String> ARTICLES = Set.of("the", "a", "an");
  static final Set<String> LEADING_FILLERS =
      Set.of(
          "given",
          "of",
          "this",
          "its",
          "that",
          "asset",
          "security",
          "all",
          "each",
          "corresponding",
          "associated",
          "respective");
  static final Set<String> WEAK_ADJECTIVES =
      Set.of(
          "daily",
          "network",
          "bitcoin",
          "btc",
          "crypto",
          "cryptocurrency",
          "raw",
          "trading",
          "individual",
          "period");
  static final List<String> TRAILING_FILLERS =
      List.of(
          "of the asset",
          "of the security",
          "of the cryptocurrency",
          "of a cryptocurrency",
          "of an asset",
          "of a coin",
          "of a token",
          "of a crypto asset",
          "of a digital asset",
          "of a given cryptocurrency",
          "of a given asset",
          "of that asset",
          "of the coin",
          "of the token",
          "of the network",
          "for the period",
          "for that period",
          "for the same period",
          "during that period",
          "of that period",
          "for that day",
          "during the period",
          "in the period",
          "for the day",
          "in usd",
          "for each period",
          "for a given period",
          "for the current period",
          "of the period",
          "value");
  static final Set<String> BEFORE = Set.of("previous", "prior", "prev", "yesterday");
  static final Set<String> UNITS =
      Set.of("period", "day", "session", "candle", "bar", "week", "month");
  static final Set<String> SPANS = Set.of("over", "for", "in", "during", "across", "within", "of");
  static final Set<String> SPAN_WORDS =
      Set.of(
          "the",
          "a",
          "an",
          "last",
          "past",
          "previous",
          "same",
          "given",
          "specified",
          "specific",
          "chosen",
          "certain",
          "set",
          "time",
          "lookback",
          "look",
          "back",
          "number",
          "of",
          "period",
          "n",
          "typically",
          "usually",
          "preceding",
          "most",
          "recent",
          "x",
          "defined");
  static final Pattern NUMBER_OF_PERIODS =
      Pattern.compile(
          "n|x|(?:total )?(?:number|count) of (?:\\w+ )?(?:period|day|point|price|observation|value|bar|session|interval)(?: (?:in|of|used|being|included)\\b.*)?|(?:time |lookback )?period(?: length)?|length");

  /** Short for the highest high and the lowest low, as in {@code H14}. */
  static final Pattern EXTREME = Pattern.compile("([hl])(\\d+|n)");

  static final Pattern LAST_PERIODS = Pattern.compile("(?:last|past) (?:n|\\d+|#.+)");
  static final Pattern SINCE = Pattern.compile("(?:the )?(?:number of )?(?:#n|period|day|bar)");
  static final int LONGEST_FUNCTION_NAME = 4;

  private PhraseWords() {}
}
