package io.github.indicatorrefinery.transforms.dedup.question;

import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The words of a question without their endings, by the English Snowball stemmer (Porter2), so that
 * inflections compare as equal, and in American spelling. Some words would fall together with
 * others that mean something else ({@code liquidation} with {@code liquidity}); these have a stem
 * of their own.
 */
final class Stems {
  /** A number and the word that it is written together with: {@code 14day}. */
  private static final Pattern SEAM = Pattern.compile("(?<=\\d)(?=\\p{L}{2})");

  private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");

  /** The letters of timeframes; behind an amount of money they are none. */
  private static final Map<Character, String> TIMEFRAMES =
      Map.of('m', "minute", 'h', "hour", 'd', "day", 'w', "week");

  /** {@code realised}; what ends in {@code -ise} in both spellings is left. */
  private static final Pattern BRITISH =
      Pattern.compile(
          "^(?!(?:advert|exerc|surpr|prom|prem|enterpr|otherw|likew|franch|comprom|superv|rev|dev"
              + "|prec|conc|adv|compr|expert|merchand|telev|improv|parad|treat)is)"
              + "(\\p{L}+)is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)");

  private static final int SHORTEST_BRITISH = 7;

  /**
   * Questions share their words: 17,000 of them have 9,000. Beyond, a word is stemmed each time.
   */
  private static final int MOST_KNOWN = 50_000;

  private final Map<String, String> apart;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Stems(Map<String, String> apart) {
    this.apart = Map.copyOf(apart);
  }

  /** The stems of a text, in its order; what is a number stays as it is. */
  List<String> of(String text) {
    return words(text).stream().map(QuestionWord::stem).toList();
  }

  /** The words of a text with their stems; none of them ends a clause. */
  List<QuestionWord> words(String text) {
    List<QuestionWord> words = new ArrayList<>();
    for (String token : QuestionKey.normalise(text).split(" ", -1)) {
      for (String word : hasSeam(token) ? SEAM.split(spelled(token), -1) : new String[] {token}) {
        words.add(new QuestionWord(stem(word), word, false));
      }
    }
    return words;
  }

  /** {@code 15m} as {@code 15minute}, {@code 30k} as {@code 30000}. */
  private static String spelled(String token) {
    String unit = TIMEFRAMES.get(token.charAt(token.length() - 1));
    String number = token.substring(0, token.length() - 1);
    if (unit != null && WHOLE.matcher(number).matches()) {
      return number + unit;
    }
    return token.endsWith("k") && WHOLE.matcher(number).matches() ? number + "000" : token;
  }

  private static boolean hasSeam(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (Character.isDigit(token.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private String stem(String word) {
    String stem = known.get(word);
    if (stem == null) {
      stem = stemOf(word);
      if (known.size() < MOST_KNOWN) {
        known.put(word, stem);
      }
    }
    return stem;
  }

  private String stemOf(String word) {
    String own = apart.get(word);
    if (own != null || word.isEmpty() || !Character.isLetter(word.codePointAt(0))) {
      return own == null ? word : own;
    }
    EnglishStemmer stemmer = new EnglishStemmer();
    stemmer.setCurrent(american(word));
    stemmer.stem();
    return stemmer.getCurrent();
  }

  private static String american(String word) {
    return word.length() < SHORTEST_BRITISH || word.indexOf("is") < 0
        ? word
        : BRITISH.matcher(word).replaceFirst("$1iz");
  }
}
