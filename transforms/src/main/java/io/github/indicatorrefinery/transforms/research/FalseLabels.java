package io.github.indicatorrefinery.transforms.research;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a text that a reader of reports may take for the label behind a text: each says that
 * a text begins so many code points before it.
 *
 * @param ofQuestions where the texts would begin, from the beginning of this one; behind it where
 *     it is above 0
 * @param ofAnswers the same for those that look like the label behind an answer
 */
record FalseLabels(List<Integer> ofQuestions, List<Integer> ofAnswers) {
  /** Any line that might count: what the reader then does not believe is moved for nothing. */
  private static final Pattern LABEL = Pattern.compile("\n(question|answer) characters:([^\n]*)");

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");

  /** A count of more digits is none. */
  private static final int MOST_DIGITS = 9;

  static FalseLabels in(String text) {
    FalseLabels found = new FalseLabels(new ArrayList<>(), new ArrayList<>());
    Matcher label = LABEL.matcher(text);
    int from = 0;
    int codePoints = 0;
    while (label.find()) {
      codePoints += text.codePointCount(from, label.start());
      from = label.start();
      String digits = NO_DIGIT.matcher(label.group(2)).replaceAll("");
      if (!digits.isEmpty() && digits.length() <= MOST_DIGITS) {
        found.of(label.group(1).equals("question")).add(codePoints - Integer.parseInt(digits));
      }
    }
    return found;
  }

  private List<Integer> of(boolean isQuestion) {
    return isQuestion ? ofQuestions : ofAnswers;
  }

  /**
   * By how many code points the text has to be moved so that none of its lines points at a text.
   *
   * @param start where it would stand otherwise
   * @param questions where questions begin, all before it
   * @param answers where answers begin, all before it
   */
  int shift(int start, Set<Integer> questions, Set<Integer> answers) {
    // Each pair of a line and a text takes one place: the first free one is not beyond so many.
    int most = ofQuestions.size() * questions.size() + ofAnswers.size() * answers.size();
    BitSet taken = new BitSet();
    take(start, ofQuestions, questions, most, taken);
    take(start, ofAnswers, answers, most, taken);
    return taken.nextClearBit(0);
  }

  private static void take(
      int start, List<Integer> labels, Set<Integer> texts, int most, BitSet taken) {
    for (int label : labels) {
      for (int text : texts) {
        int shift = text - start - label;
        if (shift >= 0 && shift <= most) {
          taken.set(shift);
        }
      }
    }
  }
}
