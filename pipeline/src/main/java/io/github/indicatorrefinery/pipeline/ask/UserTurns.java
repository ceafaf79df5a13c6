package io.github.indicatorrefinery.pipeline.ask;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What one person said so far. The last is the question; what was said before it is its context.
 *
 * <pre>{@code
 * new UserTurns(List.of("How is the RSI calculated?", "And how is it smoothed?")).question();
 * // How is the RSI calculated? And how is it smoothed?
 * }</pre>
 *
 * @param turns of the person alone, in their order, at least one
 */
public record UserTurns(List<String> turns) {
  /** A question that begins so, or has such a word, is about what was said before. */
  private static final Pattern FOLLOWS =
      Pattern.compile(
          "^(and|but|so|why|what about|how about|what else|more|also|then)\\b|\\b(it|its|they|them|their|this|these|those|that one|the same|the latter|the former)\\b",
          Pattern.CASE_INSENSITIVE);

  public UserTurns {
    turns = turns.stream().map(String::strip).filter(turn -> !turn.isEmpty()).toList();
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("nothing was asked");
    }
  }

  /**
   * The question as a search understands it: with the one before it, where it points back. A vector
   * is of one text, so that more of the context would only drown what is asked.
   */
  public String question() {
    String last = turns.get(turns.size() - 1);
    if (turns.size() == 1 || !FOLLOWS.matcher(last).find()) {
      return last;
    }
    String both = turns.get(turns.size() - 2) + " " + last;
    return both.length() <= Inquiry.MOST_CHARS ? both : last;
  }
}
