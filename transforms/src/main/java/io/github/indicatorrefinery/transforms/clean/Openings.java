package io.github.indicatorrefinery.transforms.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences at the start of an answer that only announce it. About 84 % of the answers of the
 * research system begin with one; {@link Announcement} holds what was read from them.
 *
 * <p>A sentence that says anything else, gives a formula, or says that something could not be done
 * stays, and so does everything after it. One sentence is looked at once, and at most {@link
 * #MAX_SENTENCE_CHARS} of it, so that the time is linear.
 */
public final class Openings {
  /** All announcements of one answer of the export have at most 637 characters together. */
  private static final int MAX_SENTENCE_CHARS = 700;

  /** What a horizontal rule is made of, and how much of it. */
  static final String RULE_MARKS = "-*_=";

  static final int MIN_RULE = 3;

  private static final Pattern INTERJECTION =
      Pattern.compile(
          "(?:certainly|sure(?: thing)?|okay|ok|of course|absolutely|alright|all right|definitely"
              + "|great question|good question|understood|got it|gladly)\\s*[!,.:]\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PROMISES_MUCH =
      Pattern.compile("comprehensive|detailed|in-depth|thorough");

  private Openings() {}

  /** Whether the answer, as it was given, begins by announcing itself. */
  public static boolean announces(String answer) {
    int start = Blanks.skip(answer, 0, answer.length());
    return skip(answer, start, answer.length()) > start;
  }

  /** Where the next sentence of the line that ends at {@code lineEnd} begins. */
  static int nextSentence(String text, int start, int lineEnd) {
    int end = sentenceEnd(text, start, Math.min(lineEnd, start + MAX_SENTENCE_CHARS), lineEnd);
    return end == start ? lineEnd : Blanks.skip(text, end, lineEnd);
  }

  /** Whether the line from {@code start} on is one sentence that presents what follows it. */
  static boolean presents(String text, int start, int lineEnd) {
    String sentence = text.substring(start, lineEnd);
    return lineEnd - start <= MAX_SENTENCE_CHARS
        && nextSentence(text, start, lineEnd) == lineEnd
        && couldAnnounce(text.charAt(start), false)
        && !saysMoreAfterColon(sentence)
        && Announcement.presents(sentence);
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
    return !saysMoreAfterColon(sentence)
        && Announcement.isOne(sentence, announced, sentenceEnd == end);
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

  /**
   * "vs.", "e.g.", "etc.", "U.S.", initials: a full stop after at most one letter, or these; none
   * after a closing mark.
   */
  private static boolean isAbbreviation(String text, int start, int dot) {
    int word = dot;
    while (word > start && Character.isLetterOrDigit(text.charAt(word - 1))) {
      word--;
    }
    int length = dot - word;
    boolean closed = length == 0 && dot > start && ")]\"\u201D%".indexOf(text.charAt(dot - 1)) >= 0;
    return (length <= 1 && !closed) || text.startsWith("vs", word) || text.startsWith("etc", word);
  }

  /** Blank space and horizontal rules that stood between an announcement and the answer. */
  private static int skipRules(String text, int from, int end) {
    int at = Blanks.skip(text, from, end);
    while (at < end) {
      int rule = at;
      while (rule < end && RULE_MARKS.indexOf(text.charAt(rule)) >= 0) {
        rule++;
      }
      if (rule - at < MIN_RULE || (rule < end && text.charAt(rule) != '\n')) {
        break;
      }
      at = Blanks.skip(text, rule, end);
    }
    return at;
  }
}
