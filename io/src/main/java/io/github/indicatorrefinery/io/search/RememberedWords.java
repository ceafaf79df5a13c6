package io.github.indicatorrefinery.io.search;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What filters make of each token, worked out once: the texts of a run have a hundred times as many
 * tokens as different ones. It tells the words and how many there are, not where they stand. Not
 * safe for concurrent use.
 */
final class RememberedWords extends TokenFilter {
  private static final char[] NO_WORD = {};

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Memory memory;

  RememberedWords(TokenStream tokens, Memory memory) {
    super(tokens);
    this.memory = memory;
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (input.incrementToken()) {
      char[] word = memory.word(term);
      if (word != NO_WORD) {
        term.copyBuffer(word, 0, word.length);
        return true;
      }
    }
    return false;
  }

  /** Filters with what came of the tokens so far. */
  static final class Memory {
    /** The full export has 50,000 different ones; what comes later is worked out each time. */
    private static final int MOST_TOKENS = 200_000;

    private final CharArrayMap<char[]> words = new CharArrayMap<>(1 << 10, false);
    private final OneToken token = new OneToken();
    private final TokenStream filtered;
    private final CharTermAttribute result;

    /** Filters that make of one token one word or none, whatever stands before it. */
    Memory(Filters filters) {
      this.filtered = filters.of(token);
      this.result = filtered.addAttribute(CharTermAttribute.class);
    }

    private char[] word(CharTermAttribute term) throws IOException {
      char[] known = words.get(term.buffer(), 0, term.length());
      if (known != null) {
        return known;
      }
      String text = term.toString();
      filtered.reset();
      token.next = text;
      char[] word = filtered.incrementToken() ? result.toString().toCharArray() : NO_WORD;
      if (words.size() < MOST_TOKENS) {
        words.put(text, word);
      }
      return word;
    }
  }

  /** Filters around a source of tokens. */
  @FunctionalInterface
  interface Filters {
    TokenStream of(TokenStream tokens);
  }

  private static final class OneToken extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String next;

    @Override
    public boolean incrementToken() {
      if (next == null) {
        return false;
      }
      clearAttributes();
      term.append(next);
      next = null;
      return true;
    }
  }
}
