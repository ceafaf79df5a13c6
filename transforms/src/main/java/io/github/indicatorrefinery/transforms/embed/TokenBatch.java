package io.github.indicatorrefinery.transforms.embed;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Texts of about one length that go through the model together, padded to the longest. */
final class TokenBatch {
  /**
   * How many tokens a batch may hold, with its padding. Of a real export the stage gets groups of
   * 264 questions. Sorted by length, these make 218 vectors a CPU-second at 256 tokens, 208 at 512,
   * 200 at 768 and 191 at 1,024, because a larger batch spans more lengths: 4, 9, 12 and 18 % of
   * its tokens are padding. Below 192 the calls themselves begin to cost.
   */
  static final int MAX_TOKENS = 256;

  private final int[][] tokens;
  private final int[] texts;

  private TokenBatch(int[][] tokens, int[] texts) {
    this.tokens = tokens;
    this.texts = texts;
  }

  /** Deals out all texts, given the tokens of each; one that is longer than a batch is its own. */
  static List<TokenBatch> of(int[][] tokens) {
    int[] byLength =
        IntStream.range(0, tokens.length)
            .boxed()
            .sorted(Comparator.comparingInt(text -> tokens[text].length))
            .mapToInt(Integer::intValue)
            .toArray();
    List<TokenBatch> batches = new ArrayList<>();
    for (int start = 0; start < byLength.length; ) {
      int end = start + 1;
      while (end < byLength.length
          && tokens[byLength[end]].length * (end + 1 - start) <= MAX_TOKENS) {
        end++;
      }
      batches.add(new TokenBatch(tokens, Arrays.copyOfRange(byLength, start, end)));
      start = end;
    }
    return batches;
  }

  /** How many texts it holds. */
  int size() {
    return texts.length;
  }

  /** How many tokens each text has here, with the padding. */
  int length() {
    return tokensOf(size() - 1).length;
  }

  /** Which of all texts stands in a row. */
  int text(int row) {
    return texts[row];
  }

  /** The tokens of the text in a row, without padding. */
  int[] tokensOf(int row) {
    return tokens[texts[row]];
  }

  /** The tokens row by row, 0 where a row is padded. */
  LongBuffer ids() {
    long[] ids = new long[size() * length()];
    for (int row = 0; row < size(); row++) {
      int[] text = tokensOf(row);
      for (int column = 0; column < text.length; column++) {
        ids[row * length() + column] = text[column];
      }
    }
    return LongBuffer.wrap(ids);
  }

  /** 1 for each token, 0 where a row is padded. */
  LongBuffer mask() {
    long[] mask = new long[size() * length()];
    for (int row = 0; row < size(); row++) {
      Arrays.fill(mask, row * length(), row * length() + tokensOf(row).length, 1);
    }
    return LongBuffer.wrap(mask);
  }

  /** All texts are first ones, none is an answer to another: 0 everywhere. */
  LongBuffer types() {
    return LongBuffer.allocate(size() * length());
  }
}
