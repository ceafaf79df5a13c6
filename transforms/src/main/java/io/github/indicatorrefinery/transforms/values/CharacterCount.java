package io.github.indicatorrefinery.transforms.values;

/**
 * What became of the characters (code points) of one text file: all that were read are in pairs,
 * are prose, or are unclaimed.
 *
 * @param read all of the file, without what only moves a terminal's cursor or colours it
 * @param inPairs labels, questions and answers
 * @param prose heads, headings, and what stands between pairs
 * @param unclaimed what begins like a question and is none that any rule reads
 */
public record CharacterCount(long read, long inPairs, long prose, long unclaimed) {
  /** Of a file without text. */
  public static final CharacterCount NONE = new CharacterCount(0, 0, 0, 0);

  public CharacterCount {
    if (inPairs < 0 || prose < 0 || unclaimed < 0 || read != inPairs + prose + unclaimed) {
      throw new IllegalArgumentException(
          "%d read, %d in pairs, %d prose, %d unclaimed"
              .formatted(read, inPairs, prose, unclaimed));
    }
  }
}
