package io.github.indicatorrefinery.transforms.facts.find;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text around a formula says of it. */
final class Surroundings {
  /** What announces a formula or its condition stands no further before it. */
  private static final int MAX_BEFORE_CHARS = 150;

  /** A sentence that says what "it" is is no longer. */
  private static final int MAX_SENTENCE_CHARS = 400;

  /** How far behind a formula its conditions may stand. */
  private static final int QUALIFICATION_CHARS = 200;

  private static final Pattern QUALIFICATION =
      Pattern.compile("\\b(?:[Ii]f|[Ww]hen [A-Z][a-z]+ [<>]|[Oo]therwise|unless)\\b");

  /** A calculation told in words may have further steps. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "[\\s,.;)]*(?:and\\s+)?(?:then|this|these|the result|it is then|which is|the (?:difference|sum|ratio|value)|divided|multiplied|smooth|normal|expressed|plotted)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CONDITION_BEFORE =
      Pattern.compile(
          "(?:^|\\n|\\.\\s)[^\\n\\p{L}]*(?:[Ii]f|[Ww]hen)\\s+([^\\n.:]+?),?\\s+then:?\\s*$");
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:[Ff]ormula|[Cc]alculation)\\s+(?:for|of)\\s+(?:calculating\\s+)?(?:the|an?)?\\s*([^:=.\\n]{2,60}?)\\s+(?:is|can be \\w+)(?:\\s+as)?:?\\s*$"
              + "|(?:[Tt]he\\s+)?([^:=.,\\n]{2,60}?)\\s+(?:is|can be|are)\\s+(?:\\w+ly\\s+)?(?:calculated|computed|defined|expressed)\\s+(?:as|by|using)[^:=\\n]{0,30}:?\\s*$");
  private static final Pattern PRONOUN =
      Pattern.compile("^(?:[Ii]t|[Tt]his|[Tt]hese|[Tt]hey|[Ww]hich|[Tt]hat)\\b|\\band$");
  private static final Pattern SENTENCE_SUBJECT =
      Pattern.compile(
          "^[\\s*•-]*(?:\\d+\\.\\s+)?(?:[Tt]he\\s+)?([^,;\\n]{2,80}?)\\**:?\\s+(?:is|are|was|measures|indicates|represents|shows|compares)\\b");

  private final String answer;

  Surroundings(String answer) {
    this.answer = answer;
  }

  /** Whether a name is a word like "it". */
  static boolean isPronoun(String name) {
    return PRONOUN.matcher(name).find();
  }

  /** What the words before a formula say that it computes; empty where they say nothing. */
  String announcedBefore(int position) {
    Matcher announced = ANNOUNCED.matcher(before(position));
    if (!announced.find()) {
      return "";
    }
    String name = announced.group(1) != null ? announced.group(1) : announced.group(2);
    String bare =
        name == null ? "" : FormulaFinder.ITEM_MARK.matcher(name).replaceFirst("").strip();
    return isPronoun(bare) ? "" : bare.replaceFirst("^(?:The|the|An?|an?)\\s+", "");
  }

  /** The condition before a formula, as in "if the close is higher, then"; empty without one. */
  String conditionBefore(int position) {
    Matcher condition = CONDITION_BEFORE.matcher(before(position));
    return condition.find() ? condition.group(1) : "";
  }

  /** What "it" is: the subject of the sentence before. */
  String antecedent(int start) {
    int end = start;
    while (end > 0 && !Character.isLetterOrDigit(answer.charAt(end - 1))) {
      end--;
    }
    int from = end;
    while (from > 0 && end - from < MAX_SENTENCE_CHARS && !isSentenceEnd(from - 1)) {
      from--;
    }
    Matcher subject = SENTENCE_SUBJECT.matcher(answer).region(from, end);
    return subject.find() ? subject.group(1).strip() : "";
  }

  private boolean isSentenceEnd(int position) {
    char c = answer.charAt(position);
    return c == '\n'
        || (c == '.' && position + 1 < answer.length() && answer.charAt(position + 1) == ' ');
  }

  /** Whether the text goes on to say under which conditions the formula is another. */
  boolean isQualified(int end) {
    int paragraph = answer.indexOf("\n\n", end);
    int max = Math.min(paragraph < 0 ? answer.length() : paragraph, end + QUALIFICATION_CHARS);
    return QUALIFICATION.matcher(answer.substring(Math.min(end, max), max)).find();
  }

  /** Whether a calculation that is told in words has further steps. */
  boolean goesOn(int end) {
    int max = Math.min(answer.length(), end + QUALIFICATION_CHARS);
    return GOES_ON.matcher(answer).region(end, max).lookingAt();
  }

  private String before(int position) {
    return answer.substring(Math.max(0, position - MAX_BEFORE_CHARS), position);
  }
}
