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
  private static final int LEAST = 12;
  private static final int LEAST_LETTERS = 3;
  private static final int MOST_LETTERS = 8;

  /** "abandon … about", the phrase of every textbook, has two. */
  private static final int LEAST_DIFFERENT = 6;

  private static final String MARKS = "[\\s,;|\"'`*_-]";

  private static final Pattern BETWEEN =
      Pattern.compile(MARKS + "*+\\(?\\d{1,2}[.):]?" + MARKS + "++|" + MARKS + "++");

  private final Set<String> words =
      Set.copyOf(WordList.beside(SeedWords.class, "seed_words.tsv").of("word"));

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
      int length = end - start;
      if (length >= LEAST_LETTERS && length <= MOST_LETTERS) {
        inARow++;
      } else if (!isNumber(chars, start, end)) {
        if (inARow >= LEAST) {
          lookUp(text, chars, from, start, places);
        }
        from = end;
        inARow = 0;
      }
    }
    if (inARow >= LEAST) {
      lookUp(text, chars, from, chars.length, places);
    }
    return places;
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
    if (!words.contains(word)) {
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
