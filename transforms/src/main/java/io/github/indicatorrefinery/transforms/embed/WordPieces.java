package io.github.indicatorrefinery.transforms.embed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The tokenizer of uncased BERT models: lower case without accents, split at white space and
 * punctuation, each word cut into the longest pieces that the vocabulary holds.
 *
 * <p>It is written here and not taken from the usual library, because that one is native code which
 * a JVM cannot load twice: the second job on a Flink TaskManager would fail.
 *
 * <p>Source: Devlin et al., BERT (2018), and its reference implementation. Immutable, safe for
 * concurrent use.
 */
final class WordPieces {
  private static final String UNKNOWN = "[UNK]";
  private static final String BEGIN = "[CLS]";
  private static final String END = "[SEP]";
  private static final String INSIDE_A_WORD = "##";

  /** A longer run of letters is no word; the reference takes it as unknown. */
  private static final int MAX_WORD_CHARACTERS = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int begin;
  private final int end;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = vocabulary.get(UNKNOWN);
    this.begin = vocabulary.get(BEGIN);
    this.end = vocabulary.get(END);
  }

  /**
   * Reads the vocabulary of a {@code tokenizer.json}.
   *
   * @throws IOException when it cannot be read or holds none
   */
  static WordPieces read(InputStream tokenizerJson) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(tokenizerJson)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT && "vocab".equals(json.currentName())) {
          return new WordPieces(vocabulary(json));
        }
      }
    }
    throw new IOException("the tokenizer has no vocabulary");
  }

  private static Map<String, Integer> vocabulary(JsonParser json) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String piece = json.currentName();
      json.nextToken();
      vocabulary.put(piece, json.getIntValue());
    }
    return vocabulary;
  }

  /**
   * The numbers of the pieces of a text, between a begin and an end mark.
   *
   * @param maxTokens with the marks, 2 or more; what is longer is cut off at the end
   */
  int[] of(String text, int maxTokens) {
    Pieces pieces = new Pieces(maxTokens - 1);
    pieces.add(begin);
    String plain = plain(text);
    int start = -1;
    for (int at = 0; at < plain.length() && pieces.hasRoom(); ) {
      int character = plain.codePointAt(at);
      int next = at + Character.charCount(character);
      boolean alone = isPunctuation(character) || isIdeograph(character);
      if (alone || isBlank(character)) {
        addWord(plain, start, at, pieces);
        start = -1;
        if (alone) {
          addWord(plain, at, next, pieces);
        }
      } else if (start < 0) {
        start = at;
      }
      at = next;
    }
    addWord(plain, start, plain.length(), pieces);
    return pieces.closedWith(end);
  }

  private void addWord(String text, int start, int end, Pieces pieces) {
    if (start < 0 || start == end) {
      return;
    }
    String word = text.substring(start, end);
    if (word.codePointCount(0, word.length()) > MAX_WORD_CHARACTERS) {
      pieces.add(unknown);
      return;
    }
    int[] found = new int[word.length()];
    int count = 0;
    for (int from = 0; from < word.length(); ) {
      int to = longestPiece(word, from);
      if (to < 0) {
        pieces.add(unknown);
        return;
      }
      found[count++] = vocabulary.get(piece(word, from, to));
      from = to;
    }
    for (int i = 0; i < count; i++) {
      pieces.add(found[i]);
    }
  }

  /** Where the longest known piece that begins at {@code from} ends, or -1. */
  private int longestPiece(String word, int from) {
    for (int to = word.length(); to > from; to = word.offsetByCodePoints(to, -1)) {
      if (vocabulary.containsKey(piece(word, from, to))) {
        return to;
      }
    }
    return -1;
  }

  private static String piece(String word, int from, int to) {
    String part = word.substring(from, to);
    return from == 0 ? part : INSIDE_A_WORD + part;
  }

  /** Without control characters and accents, in lower case. */
  private static String plain(String text) {
    String lower = withoutControls(text).toLowerCase(Locale.ROOT);
    String split = Normalizer.normalize(lower, Normalizer.Form.NFD);
    if (split.length() == lower.length()) {
      return split;
    }
    StringBuilder plain = new StringBuilder(split.length());
    split
        .codePoints()
        .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static String withoutControls(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(character -> character != 0xFFFD && (isBlank(character) || !isControl(character)))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isControl(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private static boolean isPunctuation(int character) {
    if (character < 0x80) {
      return character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
    }
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int character) {
    return (character >= 0x4E00 && character <= 0x9FFF)
        || (character >= 0x3400 && character <= 0x4DBF)
        || (character >= 0xF900 && character <= 0xFAFF)
        || (character >= 0x20000 && character <= 0x2CEAF)
        || (character >= 0x2F800 && character <= 0x2FA1F);
  }

  /** A list of numbers of limited length. */
  private static final class Pieces {
    private final int[] numbers;
    private int count;

    Pieces(int limit) {
      numbers = new int[limit];
    }

    boolean hasRoom() {
      return count < numbers.length;
    }

    void add(int number) {
      if (hasRoom()) {
        numbers[count++] = number;
      }
    }

    int[] closedWith(int number) {
      int[] closed = Arrays.copyOf(numbers, count + 1);
      closed[count] = number;
      return closed;
    }
  }
}
