package io.github.indicatorrefinery.io.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The words of pieces of text, worked out once: the texts of a run have a hundred times as many
 * pieces as different ones. Not safe for concurrent use.
 */
final class KnownPieces {
  /** The full export has 50,000 different ones; what comes later is worked out each time. */
  private static final int MOST = 200_000;

  /** A longer piece is hardly met again: a line of a script that has no blanks. */
  private static final int MOST_CHARS = 32;

  /** No place of the table has so many unless somebody made a text for it. */
  private static final int MOST_AT_A_PLACE = 16;

  private final Analyzer analyzer;
  private final Map<String, CountedWord> words = new HashMap<>();

  /** Pieces by their hashes; more places than pieces, so it never grows. */
  private final @Nullable Piece[] table = new Piece[1 << 18];

  private int pieces;

  KnownPieces(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** The words of the piece that stands there in a text. Who gets them must not change them. */
  CountedWord[] words(char[] text, int from, int to) {
    if (to - from > MOST_CHARS) {
      return analyzed(text, from, to);
    }
    int hash = hash(text, from, to);
    int place = (hash ^ (hash >>> 16)) & (table.length - 1);
    int seen = 0;
    for (Piece piece = table[place]; piece != null; piece = piece.next) {
      seen++;
      if (piece.hash == hash && isAt(piece.text, text, from, to)) {
        return piece.words;
      }
    }
    CountedWord[] made = analyzed(text, from, to);
    if (pieces < MOST && seen < MOST_AT_A_PLACE) {
      table[place] = new Piece(Arrays.copyOfRange(text, from, to), hash, made, table[place]);
      pieces++;
    }
    return made;
  }

  private static int hash(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return hash;
  }

  /** The library's own comparison of two ranges is slower on a few chars. */
  private static boolean isAt(char[] piece, char[] text, int from, int to) {
    if (piece.length != to - from) {
      return false;
    }
    for (int i = 0; i < piece.length; i++) {
      if (piece[i] != text[from + i]) {
        return false;
      }
    }
    return true;
  }

  private CountedWord[] analyzed(char[] text, int from, int to) {
    List<CountedWord> found = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", new String(text, from, to - from))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        found.add(word(term.toString()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.toArray(CountedWord[]::new);
  }

  private CountedWord word(String text) {
    CountedWord known = words.get(text);
    if (known != null) {
      return known;
    }
    CountedWord made = new CountedWord(text);
    if (words.size() < MOST) {
      words.put(text, made);
    }
    return made;
  }

  private static final class Piece {
    private final char[] text;
    private final int hash;
    private final CountedWord[] words;
    private final @Nullable Piece next;

    Piece(char[] text, int hash, CountedWord[] words, @Nullable Piece next) {
      this.text = text;
      this.hash = hash;
      this.words = words;
      this.next = next;
    }
  }
}
