package io.github.indicatorrefinery.transforms.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text as the words by which names are compared. A word is a run of letters and digits; case,
 * accents, compatibility forms, a possessive {@code 's} and a plural {@code s} do not count, {@code
 * &} is {@code and}. A comma, colon, semicolon, question or exclamation mark is a word of its own,
 * the {@link #BREAK}, so that no name is read across it; brackets, quotes, slashes and hyphens only
 * part words. Never throws, in linear time, on any text.
 *
 * <pre>{@code
 * Words.of("Metcalfe's Law & ETF-Flows").folded(); // metcalfe, law, and, etf, flow
 * }</pre>
 *
 * @param folded the words as they are compared
 * @param exact the same words as they were written, where case matters
 */
public record Words(List<String> folded, List<String> exact) {
  /** Stands where punctuation parts two phrases. */
  public static final String BREAK = "";

  private static final String BREAKING = ",;:?!\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF1F\uFF01";

  /** Words in which a last {@code s} is no plural although their ending would allow it. */
  private static final Set<String> NOT_PLURAL = Set.of("gas", "bias", "atlas", "canvas", "alias");

  public Words {
    folded = List.copyOf(folded);
    exact = List.copyOf(exact);
  }

  /** The words of a text. */
  public static Words of(String text) {
    Splitter splitter = new Splitter();
    String plain = decomposed(text);
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      splitter.accept(plain.codePointAt(i));
    }
    splitter.endWord();
    return new Words(splitter.folded, splitter.exact);
  }

  /** How many words there are, breaks included. */
  public int size() {
    return folded.size();
  }

  private static String decomposed(String text) {
    return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
  }

  /** Nearly every text is, and the normaliser costs more than all else here. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Takes off the plural: {@code bands}, {@code addresses}, {@code SMAs}, {@code volatilities}. */
  static String singular(String word) {
    int length = word.length();
    if (length < 4 || word.charAt(length - 1) != 's' || NOT_PLURAL.contains(word)) {
      return word;
    }
    if (length > 4 && word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("sses")) {
      return word.substring(0, length - 2);
    }
    char before = word.charAt(length - 2);
    boolean plural = before != 's' && before != 'u' && before != 'i';
    return plural ? word.substring(0, length - 1) : word;
  }

  private static final class Splitter {
    private final List<String> folded = new ArrayList<>();
    private final List<String> exact = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean afterApostrophe;

    void accept(int codePoint) {
      if (Character.isLetterOrDigit(codePoint)) {
        word.appendCodePoint(codePoint);
      } else if (!isMark(codePoint)) {
        endWord();
        separate(codePoint);
      }
    }

    private void separate(int codePoint) {
      afterApostrophe = codePoint == '\'' || codePoint == '\u2019';
      if (codePoint == '&') {
        add("and", "and");
      } else if (BREAKING.indexOf(codePoint) >= 0) {
        add(BREAK, BREAK);
      }
    }

    void endWord() {
      if (word.length() == 0) {
        return;
      }
      String written = word.toString();
      word.setLength(0);
      boolean possessive = afterApostrophe && written.equalsIgnoreCase("s") && !folded.isEmpty();
      if (!possessive) {
        add(singular(written.toLowerCase(Locale.ROOT)), written);
      }
      afterApostrophe = false;
    }

    private void add(String foldedWord, String exactWord) {
      folded.add(foldedWord);
      exact.add(exactWord);
    }

    /** What NFKD split from its letter, and what is not seen, neither counts nor parts a word. */
    private static boolean isMark(int codePoint) {
      int type = Character.getType(codePoint);
      return type == Character.NON_SPACING_MARK
          || type == Character.ENCLOSING_MARK
          || type == Character.FORMAT;
    }
  }
}
