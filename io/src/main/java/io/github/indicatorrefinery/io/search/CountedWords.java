package io.github.indicatorrefinery.io.search;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * The words of a text for an index that asks how often each stands there and not where: each once,
 * with its number. A text is cut into pieces at ASCII characters that are in no word, whatever
 * stands around them, and the words of each piece are asked of those that are known, so that the
 * rules of words (Unicode Standard Annex 29) are applied to a hundredth of the text. Not safe for
 * concurrent use.
 */
final class CountedWords extends TokenStream {
  /** Of ASCII, what may stand inside a word, or in one of the other scripts or of emoji. */
  private static final String INSIDE = "_'.:,;\"#*";

  private static final boolean[] IS_INSIDE = new boolean[128];

  static {
    for (char c = 0; c < IS_INSIDE.length; c++) {
      IS_INSIDE[c] = isAlphanumeric(c) || INSIDE.indexOf(c) >= 0;
    }
  }

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final KnownPieces known;
  private char[] text = {};
  private CountedWord[] words = new CountedWord[256];
  private int[] counts = new int[words.length];
  private int size;
  private int next;

  CountedWords(KnownPieces known) {
    this.known = known;
  }

  /** Takes the words of another text. */
  void read(String another) {
    int length = another.length();
    if (text.length < length) {
      text = new char[length];
    }
    another.getChars(0, length, text, 0);
    size = 0;
    int to = 0;
    while (to < length) {
      int from = to;
      int bits = 0;
      while (to < length && isInside(text[to])) {
        bits |= text[to];
        to++;
      }
      if (bits < IS_INSIDE.length) {
        countTrimmed(from, to);
      } else {
        count(from, to);
      }
      to++;
    }
    for (int i = 0; i < size; i++) {
      counts[i] = words[i].count;
      words[i].count = 0;
    }
  }

  private static boolean isInside(char c) {
    return c >= IS_INSIDE.length || IS_INSIDE[c];
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** A piece of ASCII: what stands around its letters and digits is in no word, but {@code _}. */
  private void countTrimmed(int first, int end) {
    int from = first;
    int to = end;
    while (from < to && !isAlphanumeric(text[from]) && text[from] != '_') {
      from++;
    }
    while (from < to && !isAlphanumeric(text[to - 1]) && text[to - 1] != '_') {
      to--;
    }
    if (from < to) {
      count(from, to);
    }
  }

  private void count(int from, int to) {
    for (CountedWord word : known.words(text, from, to)) {
      if (word.count == 0) {
        add(word);
      }
      word.count++;
    }
  }

  private void add(CountedWord word) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      counts = new int[words.length];
    }
    words[size] = word;
    size++;
  }

  /** The library's own consumers change the attributes at the end of a text alone. */
  @Override
  public void reset() {
    clearAttributes();
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == size) {
      return false;
    }
    term.setBytesRef(words[next].bytes);
    frequency.setTermFrequency(counts[next]);
    next++;
    return true;
  }
}
