package io.github.indicatorrefinery.transforms.catalog;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text as the words by which names are compared. A word is a run of letters and digits; case,
 * accents, compatibility forms, a possessive {@code 's} and a plural {@code s} do not count, {@code
 * &} is {@code and}. A comma, colon, semicolon, question or exclamation mark is a word of its own,
 * the {@link #BREAK}, so that no name is read across it; brackets, quotes, slashes and hyphens only
 * part words. Never throws, in linear time, on any text. Immutable.
 *
 * <pre>{@code
 * Words.of("Metcalfe's Law & ETF-Flows").folded(); // metcalfe, law, and, etf, flow
 * }</pre>
 */
public final class Words {
  /** Stands where punctuation parts two phrases. */
  public static final String BREAK = "";

  private static final String AND = "and";
  private static final String BREAKING = ",;:?!\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF1F\uFF01";

  /** Words in which a last {@code s} is no plural although their ending would allow it. */
  private static final Set<String> NOT_PLURAL = Set.of("bias", "atlas", "canvas", "alias");

  private final String text;
  private final String[] folded;
  private final int[] starts;

  private Words(String text, String[] folded, int[] starts) {
    this.text = text;
    this.folded = folded;
    this.starts = starts;
  }

  /** The words of a text. */
  public static Words of(String text) {
    String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    return new Splitter(plain).split();
  }

  /** How many words there are, breaks included. */
  public int size() {
    return folded.length;
  }

  /** One word as it is compared. */
  public String get(int index) {
    return folded[index];
  }

  /** All words as they are compared. */
  public List<String> folded() {
    return List.of(folded);
  }

  /** Whether the words of a phrase stand here at {@code index} in the phrase's own case. */
  public boolean isWrittenAs(Words phrase, int index) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!written(index + i).equals(phrase.written(i))) {
        return false;
      }
    }
    return true;
  }

  private String written(int index) {
    int end = starts[index];
    while (end < text.length() && isWordPart(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(starts[index], end);
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

  /** Nearly every text is, and the normaliser would cost more than all else here. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordPart(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint >= 'a' && codePoint <= 'z')
          || (codePoint >= 'A' && codePoint <= 'Z')
          || (codePoint >= '0' && codePoint <= '9');
    }
    return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
  }

  /** What NFKD split from its letter, and what is not seen, neither counts nor parts a word. */
  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  private static final class Splitter {
    private final String text;
    private String[] folded = new String[16];
    private int[] starts = new int[16];
    private int count;

    Splitter(String text) {
      this.text = text;
    }

    Words split() {
      int start = -1;
      for (int i = 0; i < text.length(); ) {
        int codePoint = text.codePointAt(i);
        if (isWordPart(codePoint)) {
          start = start < 0 ? i : start;
        } else {
          endWord(start, i);
          start = -1;
          separate(codePoint, i);
        }
        i += Character.charCount(codePoint);
      }
      endWord(start, text.length());
      return new Words(text, Arrays.copyOf(folded, count), Arrays.copyOf(starts, count));
    }

    private void separate(int codePoint, int index) {
      if (codePoint == '&') {
        add(AND, index);
      } else if (codePoint != ' ' && BREAKING.indexOf(codePoint) >= 0) {
        add(BREAK, index);
      }
    }

    private void endWord(int start, int end) {
      if (start < 0 || isPossessive(start, end)) {
        return;
      }
      String word = withoutMarks(text.substring(start, end)).toLowerCase(Locale.ROOT);
      if (!word.isEmpty()) {
        add(singular(word), start);
      }
    }

    /** The {@code s} of {@code Metcalfe's}. */
    private boolean isPossessive(int start, int end) {
      if (end != start + 1 || start < 2 || (text.charAt(start) | 0x20) != 's') {
        return false;
      }
      char before = text.charAt(start - 1);
      return (before == '\'' || before == '\u2019') && isWordPart(text.codePointBefore(start - 1));
    }

    private static String withoutMarks(String word) {
      if (isAscii(word)) {
        return word;
      }
      StringBuilder kept = new StringBuilder(word.length());
      word.codePoints().filter(codePoint -> !isMark(codePoint)).forEach(kept::appendCodePoint);
      return kept.toString();
    }

    private void add(String word, int start) {
      if (count == folded.length) {
        folded = Arrays.copyOf(folded, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count);
      }
      folded[count] = word;
      starts[count++] = start;
    }
  }
}
