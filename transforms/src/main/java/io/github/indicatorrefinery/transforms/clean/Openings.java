package io.github.indicatorrefinery.transforms.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences at the start of an answer that only announce it. About 84 % of the answers of the
 * research system begin with one; the patterns below were read from them.
 *
 * <p>A sentence that says anything else, gives a formula, or says that something could not be done
 * stays, and so does everything after it. One sentence is looked at once, and at most {@link
 * #MAX_SENTENCE_CHARS} of it, so that the time is linear.
 */
public final class Openings {
  /** The longest announcement of the export has about 560 characters. */
  private static final int MAX_SENTENCE_CHARS = 700;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private static final Pattern INTERJECTION =
      Pattern.compile(
          "(?:certainly|sure(?: thing)?|okay|ok|of course|absolutely|alright|all right|definitely"
              + "|great question|good question|understood|got it|gladly)\\s*[!,.:]\\s*",
          FLAGS);

  /** What an announcement promises; "Here is the formula:" promises nothing that could go. */
  private static final String PROMISED =
      "\\b(?:overview|summar(?:y|ies)|information|analys[ie]s|breakdown|guide|explanations?"
          + "|details?|look|insights?|findings|results|list|points|discussion|review|report"
          + "|introduction|outline|exploration|examination|description|synthesis|research"
          + "|resources|aspects|considerations|takeaways|comparison|rundown|answer|response"
          + "|assessment|evaluation|picture|deep dive|critique|perspectives?|what (?:i|you))\\b";

  private static final Pattern HERE_IS =
      Pattern.compile(
          "(?:so,? )?(?:here(?:['\u2019]s| is| are)|below (?:is|are)|(?:the )?following (?:is|are))"
              + "\\b.{0,80}?"
              + PROMISED
              + ".*",
          FLAGS);

  private static final Pattern I_WILL =
      Pattern.compile(
          "(?:i(?:['\u2019]ll|['\u2019]m| will| can| am|(?:['\u2019]d| would) be)|let me"
              + "|i(?:['\u2019]ve| have)(?= (?:conducted|gathered|compiled|researched|found|put))"
              + "|let(?:['\u2019]s| us)|allow me to)\\b.{0,40}?\\b(?:provide|give|help|conduct|conducted|cover|explain"
              + "|dive|delve|explore|break|summari[sz]e|present|outline|share|walk|offer|discuss"
              + "|focus|analy[sz]e|happy|glad|on it|research|researched|gathered|found|compiled"
              + "|examine|synthesi[sz]e|draw|start|begin)\\b.*",
          FLAGS);

  /** Announces the rest, but only as the sentence after an announcement. */
  private static final Pattern FOLLOW_UP =
      Pattern.compile(
          "(?:it|(?:this|the)(?: overview| report| analysis| research| summary| response| guide)?)"
              + " will (?:cover|include|focus|provide|draw)\\b.*"
              + "|(?:it|this)\\b.{0,200}?\\b(?:so i(?:['\u2019]ll| will)|so let(?:['\u2019]s| me| us)"
              + "|i will (?:cover|focus|draw))\\b.*",
          FLAGS);

  private static final Pattern SAYS_MORE =
      Pattern.compile(
          "\\b(?:not|cannot|unable|unfortunately|sorry|however|but|although|while i)\\b|n['\u2019]t\\b"
              + "|[=\u2248\u2264\u2265]|\\bwhich (?:is|are|was|has|can)\\b|\\b(?:found|shows?|suggests?|indicates?) that\\b|;\\s",
          FLAGS);

  private static final Pattern PROMISES_MUCH =
      Pattern.compile("comprehensive|detailed|in-depth|thorough");

  /** An announcement that breaks off, as the whole of an answer. */
  private static final Pattern BROKEN_OFF =
      Pattern.compile(
          "here(?:(?:['\u2019]s| is| are)(?: (?:a|an|the|some))?(?: (?:very|more|comprehensive"
              + "|detailed|brief|general|short|quick|concise|thorough|in-depth|high-level))*)?",
          FLAGS);

  private Openings() {}

  /** Whether the answer, as it was given, begins by announcing itself. */
  public static boolean announces(String answer) {
    int start = Blanks.skip(answer, 0, answer.length());
    return skip(answer, start, answer.length()) > start;
  }

  /** Whether the announcement before {@code end} promises a long answer. */
  static boolean promisesMuch(String text, int end) {
    return PROMISES_MUCH.matcher(text).region(0, Math.min(end, MAX_SENTENCE_CHARS)).find();
  }

  /** Where the text begins once its announcements are left out; {@code start} if it has none. */
  static int skip(String text, int start, int end) {
    int at = start;
    while (at < end) {
      int next = skipOne(text, at, end, at > start);
      if (next == at) {
        break;
      }
      at = skipRules(text, next, end);
    }
    return at;
  }

  private static int skipOne(String text, int at, int end, boolean announced) {
    if (!couldAnnounce(text.charAt(at), announced)) {
      return at;
    }
    int limit = Math.min(end, at + MAX_SENTENCE_CHARS);
    Matcher interjection = INTERJECTION.matcher(text).region(at, limit);
    int body = interjection.lookingAt() ? interjection.end() : at;
    int sentenceEnd = sentenceEnd(text, body, limit, end);
    if (sentenceEnd > body && announces(text, body, sentenceEnd, end, announced)) {
      return Blanks.skip(text, sentenceEnd, end);
    }
    return body > at && standsAlone(text, body, end) ? body : at;
  }

  private static boolean couldAnnounce(char first, boolean announced) {
    return "cCsSoOaAgGuUhHiIlLbBfFtTdD".indexOf(first) >= 0 || announced;
  }

  private static boolean announces(
      String text, int start, int sentenceEnd, int end, boolean announced) {
    String sentence = text.substring(start, sentenceEnd).strip();
    if (saysMoreAfterColon(sentence) || SAYS_MORE.matcher(sentence).find()) {
      return false;
    }
    return HERE_IS.matcher(sentence).matches()
        || I_WILL.matcher(sentence).matches()
        || (announced && FOLLOW_UP.matcher(sentence).matches())
        || (sentenceEnd == end && BROKEN_OFF.matcher(sentence).matches());
  }

  /** A colon inside the sentence introduces facts, but not one inside a quoted title. */
  private static boolean saysMoreAfterColon(String sentence) {
    boolean quoted = false;
    for (int i = 0; i < sentence.length() - 1; i++) {
      char c = sentence.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ':' && !quoted && Character.isWhitespace(sentence.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "Certainly! MACD is …" loses its first word; "Certainly, MACD is …" would need a new one. */
  private static boolean standsAlone(String text, int body, int end) {
    if (body >= end) {
      return true;
    }
    int mark = body - 1;
    while (Character.isWhitespace(text.charAt(mark))) {
      mark--;
    }
    return (text.charAt(mark) == '!' || text.charAt(mark) == '.')
        && mark < body - 1
        && !Character.isLowerCase(text.charAt(body));
  }

  /**
   * Behind the end of the sentence: a full stop or exclamation mark before a blank, or the end of
   * the line; {@code start} where neither is near.
   */
  private static int sentenceEnd(String text, int start, int limit, int end) {
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i;
      }
      boolean beforeBlank = i + 1 >= end || Character.isWhitespace(text.charAt(i + 1));
      if ((c == '.' || c == '!') && beforeBlank && !isAbbreviation(text, start, i)) {
        return i + 1;
      }
    }
    return limit == end ? end : start;
  }

  /** "vs.", "e.g.", "etc.", "U.S.", initials: a full stop after at most one letter, or these. */
  private static boolean isAbbreviation(String text, int start, int dot) {
    int word = dot;
    while (word > start && Character.isLetterOrDigit(text.charAt(word - 1))) {
      word--;
    }
    int length = dot - word;
    return length <= 1 || text.startsWith("vs", word) || text.startsWith("etc", word);
  }

  /** Blank space and horizontal rules that stood between an announcement and the answer. */
  private static int skipRules(String text, int from, int end) {
    int at = Blanks.skip(text, from, end);
    int rule = at;
    while (rule < end && "-*_=".indexOf(text.charAt(rule)) >= 0) {
      rule++;
    }
    boolean wholeLine = rule - at >= 3 && (rule == end || text.charAt(rule) == '\n');
    return wholeLine ? skipRules(text, rule, end) : at;
  }
}
