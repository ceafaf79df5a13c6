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
    int from = 0;
    int inARow = 0;
    int end = 0;
    for (int start = wordAt(text, 0); start < text.length(); start = wordAt(text, end)) {
      end = endAt(text, start);
      int length = end - start;
      if (length >= LEAST_LETTERS && length <= MOST_LETTERS) {
        inARow++;
      } else if (!isNumber(text, start, end)) {
        if (inARow >= LEAST) {
          lookUp(text, from, start, places);
        }
        from = end;
        inARow = 0;
      }
    }
    if (inARow >= LEAST) {
      lookUp(text, from, text.length(), places);
    }
    return places;
  }

  private void lookUp(String text, int from, int to, List<Place> places) {
    List<Word> run = new ArrayList<>();
    for (int start = wordAt(text, from); start < to; start = wordAt(text, endAt(text, start))) {
      add(text, start, endAt(text, start), run, places);
    }
    end(run, places);
  }

  private static int wordAt(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endAt(String text, int start) {
    int at = start;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void add(String text, int start, int end, List<Word> run, List<Place> places) {
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (words.contains(word)) {
      if (!follows(run, text, start)) {
        end(run, places);
      }
      run.add(new Word(word, start, end));
    } else if (!run.isEmpty() && !isNumber(text, start, end)) {
      end(run, places);
    }
  }

  /** The words may be numbered. */
  private static boolean isNumber(String text, int start, int end) {
    return end - start <= 2
        && Character.isDigit(text.charAt(start))
        && Character.isDigit(text.charAt(end - 1));
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
