package io.github.indicatorrefinery.transforms.parse.report;

import io.github.indicatorrefinery.transforms.parse.markdown.LabelledPairs;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What begins like a question between the pairs of a terminal report or after the last: a {@code
 * Pair N:} whose labels are damaged, or questions in another form.
 *
 * @param codePoints how many code points it takes, up to the next one or to a blank line after it
 */
record StrayQuestions(int offset, String text, int codePoints) {
  private static final Pattern PAIR =
      Pattern.compile("^Pair [0-9][0-9,.]{0,11}:[ \\t]*$", Pattern.MULTILINE);

  private static final Pattern END = Pattern.compile("\n[ \\t]*+(?:\n|$)");

  /** A label that a pair of the report would have, so that its text goes on behind a blank line. */
  private static final Pattern LAST_LABEL =
      Pattern.compile("^answer characters:[^\\n]*$", Pattern.MULTILINE);

  static List<StrayQuestions> in(String text, int from, int to) {
    String gap = text.substring(from, to);
    if (gap.isBlank()) {
      return List.of();
    }
    TreeMap<Integer, Boolean> starts = new TreeMap<>();
    LabelledPairs labelled = LabelledPairs.of(gap);
    labelled.pairs().forEach(pair -> starts.put(pair.offset(), false));
    labelled.unclaimed().forEach(question -> starts.put(question.offset(), false));
    for (Matcher pair = PAIR.matcher(gap); pair.find(); ) {
      starts.put(pair.start(), true);
    }
    List<StrayQuestions> found = new ArrayList<>();
    Integer at = starts.isEmpty() ? null : starts.firstKey();
    while (at != null) {
      Integer next = starts.higherKey(at);
      boolean ownQuestion =
          starts.get(at)
              && next != null
              && !starts.get(next)
              && !END.matcher(gap).region(at, next).find();
      next = ownQuestion ? starts.higherKey(next) : next;
      int limit = next == null ? gap.length() : next;
      int end = end(gap, at, limit);
      found.add(
          new StrayQuestions(
              from + at, gap.substring(at, end).strip(), gap.codePointCount(at, end)));
      at = next;
    }
    return found;
  }

  private static int end(String gap, int start, int limit) {
    Matcher label = LAST_LABEL.matcher(gap).region(start, limit);
    Matcher blank = END.matcher(gap).region(start, limit);
    if (label.find()) {
      return label.end();
    }
    return blank.find() ? blank.start() : limit;
  }
}
