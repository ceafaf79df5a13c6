package io.github.indicatorrefinery.transforms.sensitive;

import io.github.indicatorrefinery.transforms.sensitive.SensitiveRule.Place;
import io.github.indicatorrefinery.transforms.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds seed phrases, which have 12 to 24 words: so many of the list of BIP-39 in a row. Prose has
 * them never, for the list has neither "the" nor "is": in 16,222 answers at most 9 stand in a row.
 * So no checksum needs to be right, and a phrase with a word misspelt at its end is one too.
 * Numbers, commas and line breaks may stand between the words.
 *
 * @see <a href="https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki">BIP-39</a>
 */
final class SeedWords {
  /** Words in a row. */
  static final int LEAST = 12;

  private static final int LEAST_LETTERS = 3;
  private static final int MOST_LETTERS = 8;

  /** "abandon … about", the phrase of every textbook, has two. */
  private static final int LEAST_DIFFERENT = 6;

  private static final String MARKS = "[\\s,;|\"'`*_-]";

  private static final Pattern BETWEEN =
      Pattern.compile(MARKS + "*+\\(?\\d{1,2}[.):]?" + MARKS + "++|" + MARKS + "++");

  private static final Set<String> WORDS =
      Set.copyOf(WordList.beside(SeedWords.class, "seed_words.tsv").of("word"));

  /** A letter of ASCII, small or capital, by five bits. */
  private static final int BITS = 5;

  /** Whether a word of the list has these: the length, the first letter and the last. */
  private static final boolean[] FORMS = forms();

  private record Word(String word, int start, int end) {}

  /**
   * The places of all. Words are looked up only where enough in a row have the length of one, which
   * is seldom in prose.
   */
  List<Place> in(String text) {
    List<Place> places = new ArrayList<>();
    char[] chars = text.toCharArray();
    int from = 0;
    int inARow = 0;
    int end = 0;
    for (int start = wordAt(chars, 0); start < chars.length; start = wordAt(chars, end)) {
      end = endAt(chars, start);
      int before = inARow;
      inARow = inARow(before, chars, start, end);
      if (inARow == 0) {
        if (before >= LEAST) {
          lookUp(text, chars, from, start, places);
        }
        from = end;
      }
    }
    if (inARow >= LEAST) {
      lookUp(text, chars, from, chars.length, places);
    }
    return places;
  }

  /**
   * How many words that may be of the list stand in a row up to a word that ends at {@code end}.
   *
   * @param before how many do before that word
   */
  static int inARow(int before, char[] text, int start, int end) {
    int length = end - start;
    if (length >= LEAST_LETTERS
        && length <= MOST_LETTERS
        && mayBeOne(length, text[start], text[end - 1])) {
      return before + 1;
    }
    return isNumber(text, start, end) ? before : 0;
  }

  /** Of what is beyond ASCII the small letter may be in it. */
  private static boolean mayBeOne(int length, char first, char last) {
    return (first | last) > '\u007F' || FORMS[form(length, first, last)];
  }

  private static boolean[] forms() {
    boolean[] forms = new boolean[(MOST_LETTERS + 1) << (2 * BITS)];
    for (String word : WORDS) {
      int length = word.length();
      forms[form(length, word.charAt(0), word.charAt(length - 1))] = true;
    }
    return forms;
  }

  private static int form(int length, char first, char last) {
    int mask = (1 << BITS) - 1;
    return (((length << BITS) | (first & mask)) << BITS) | (last & mask);
  }

  private void lookUp(String text, char[] chars, int from, int to, List<Place> places) {
    List<Word> run = new ArrayList<>();
    int end = 0;
    for (int start = wordAt(chars, from); start < to; start = wordAt(chars, end)) {
      end = endAt(chars, start);
      if (!isNumber(chars, start, end)) {
        add(text, start, end, run, places);
      }
    }
    end(run, places);
  }

  private static int wordAt(char[] text, int from) {
    int at = from;
    while (at < text.length && !InARow.isInWord(text[at])) {
      at++;
    }
    return at;
  }

  private static int endAt(char[] text, int start) {
    int at = start;
    while (at < text.length && InARow.isInWord(text[at])) {
      at++;
    }
    return at;
  }

  /** The words may be numbered. */
  private static boolean isNumber(char[] text, int start, int end) {
    return end - start <= 2 && Character.isDigit(text[start]) && Character.isDigit(text[end - 1]);
  }

  private void add(String text, int start, int end, List<Word> run, List<Place> places) {
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (!WORDS.contains(word)) {
      end(run, places);
      return;
    }
    if (!follows(run, text, start)) {
      end(run, places);
    }
    run.add(new Word(word, start, end));
  }

  private static boolean follows(List<Word> run, String text, int start) {
    return run.isEmpty()
        || BETWEEN.matcher(text.substring(run.get(run.size() - 1).end(), start)).matches();
  }

  private static void end(List<Word> run, List<Place> places) {
    if (run.size() >= LEAST && run.stream().map(Word::word).distinct().count() >= LEAST_DIFFERENT) {
      places.add(new Place(run.get(0).start(), run.get(run.size() - 1).end()));
    }
    run.clear();
  }
}
