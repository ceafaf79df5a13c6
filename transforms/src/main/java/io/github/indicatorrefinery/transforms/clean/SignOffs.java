package io.github.indicatorrefinery.transforms.clean;

import java.util.regex.Pattern;

/**
 * The sentences at the end of an answer that offer more help or hope to have helped. They stand
 * behind about 9 % of the answers of the research system, mostly as a line of their own.
 */
final class SignOffs {
  /** Longer than this is an explanation, whatever it opens with; the longest seen has below 360. */
  private static final int MAX_SENTENCE_CHARS = 500;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private static final Pattern FAREWELL =
      Pattern.compile(
          "(?:please |and |but |as always, |if you .{0,120}?, )?(?:just |do |also )?"
              + "(?:let me know\\b.*"
              + "|feel free to (?:ask|reach|contact|let|message)\\b.*"
              + "|(?:don['\u2019]t|not) hesitate to\\b.*"
              + "|reach out\\b.*"
              + "|i(?:['\u2019]d| would|['\u2019]m| am) (?:always |be )?(?:more than )?(?:happy|glad|here) to"
              + " (?:help|assist|answer|elaborate|clarify|provide|explain)\\b.*)"
              + "|is there anything else\\b.*"
              + "|would you like (?:me to|to know|more|any)\\b.*"
              + "|(?:do you have|if you have) any (?:other |further |more |additional |specific )?questions\\b.{0,80}"
              + "|thank(?:s| you) for (?:asking|your question|reading|the question)\\b.{0,40}"
              + "|(?:good luck|happy trading|happy investing)\\b.{0,60}",
          FLAGS);

  private static final Pattern HOPE =
      Pattern.compile(
          "(?:i )?(?:really |sincerely )?hope (?:this|that|these|the|it|you)\\b.*?\\b(?:help|helps"
              + "|helped|helpful|useful|insights?|insightful|informative|valuable|starting point"
              + "|clarif\\w+|answers|beneficial|needed|looking for|good|clear|sense)\\b.*",
          FLAGS);

  /** A number, a formula, what stands behind a colon, and what one is told to know or to note. */
  private static final Pattern SAYS_MORE =
      Pattern.compile(
          "\\d|[=<>\u2248]|:\\s+\\S|\\b(?:know|note|remember|recall|that is) that\\b|\\bnote\\b",
          FLAGS);

  private SignOffs() {}

  /** Where the text ends once its sign-offs are left out; {@code end} if it has none. */
  static int skip(String text, int start, int end) {
    int at = end;
    while (at > start) {
      int sentence = lastSentence(text, start, at);
      if (sentence < 0 || !isSignOff(text, sentence, at)) {
        break;
      }
      at = skipRules(text, start, sentence);
    }
    return at;
  }

  private static boolean isSignOff(String text, int from, int to) {
    char first = Character.toLowerCase(text.charAt(from));
    if ("abdfghijlnprstw".indexOf(first) < 0) {
      return false;
    }
    String sentence = text.substring(from, to).strip();
    return (FAREWELL.matcher(sentence).matches() || HOPE.matcher(sentence).matches())
        && !SAYS_MORE.matcher(sentence).find();
  }

  /** The start of the last sentence or line; -1 where it is too long to be a sign-off. */
  private static int lastSentence(String text, int start, int end) {
    int floor = Math.max(start, end - MAX_SENTENCE_CHARS);
    for (int i = end - 2; i >= floor; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if ((c == '.' || c == '!' || c == '?') && Character.isWhitespace(text.charAt(i + 1))) {
        return Blanks.skip(text, i + 1, end - 1);
      }
    }
    return floor == start ? start : -1;
  }

  private static int skipRules(String text, int start, int from) {
    int at = Blanks.trimEnd(text, start, from);
    while (at > start) {
      int rule = at;
      while (rule > start && Openings.RULE_MARKS.indexOf(text.charAt(rule - 1)) >= 0) {
        rule--;
      }
      if (at - rule < Openings.MIN_RULE || (rule > start && text.charAt(rule - 1) != '\n')) {
        break;
      }
      at = Blanks.trimEnd(text, start, rule);
    }
    return at;
  }
}
