package io.github.indicatorrefinery.transforms.facts.find;

import io.github.indicatorrefinery.transforms.text.ShortForms;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text around a formula says of it. */
final class Surroundings {
  /** What announces a formula or its condition stands no further before it. */
  private static final int MAX_BEFORE_CHARS = 150;

  /** How many sentences back the one stands that says what "it" is. */
  private static final int MAX_SENTENCES_BACK = 3;

  /** A sentence that says what "it" is is no longer. */
  private static final int MAX_SENTENCE_CHARS = 400;

  /** How far behind a formula its conditions may stand. */
  private static final int QUALIFICATION_CHARS = 200;

  private static final Pattern QUALIFICATION =
      Pattern.compile("\\b(?:[Ii]f|[Ww]hen [A-Z][a-z]+ [<>]|[Oo]therwise|unless)\\b");

  /** A calculation told in words may have further steps. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "\\b(?:then|these|this|that|which is|the (?:difference|sum|ratio|value|result|total|product)s?|and)\\b[^.\\n]{0,60}?\\b(?:divid|multipl|smooth|normal|subtract|add(?:ed|ing)|averag|summ|squar|scal|accumulat|cumulat|invert)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CONDITION_BEFORE =
      Pattern.compile(
          "(?:^|\\n|\\.\\s)[^\\n\\p{L}]*(?:[Ii]f|[Ww]hen)\\s+([^\\n.:]+?),?\\s+then:?\\s*$");
  private static final Pattern FORMULA_FOR =
      Pattern.compile(
          "(?:[Ff]ormula|[Cc]alculation)\\s+(?:for|of)\\s+(?:calculating\\s+)?(?:the|an?)?\\s*([^:=.\\n]{2,60}?)\\s+(?:is|can be \\w+)(?:\\s+as)?:?\\s*$");
  private static final Pattern IS_CALCULATED_AS =
      Pattern.compile(
          "\\s+(?:is|can be|are)\\s+(?:\\w+ly\\s+)?(?:calculated|computed|defined|expressed)\\s+(?:as|by|using)[^:=\\n]{0,30}:?\\s*$");
  private static final int MAX_NAME_CHARS = 60;

  /** Without one of these nothing is announced; a look is cheaper than the pattern. */
  private static final List<String> ANNOUNCING =
      List.of("ormula", "alculat", "omputed", "efined", "xpressed");

  private static final Pattern PRONOUN =
      Pattern.compile("^(?:[Ii]t|[Tt]his|[Tt]hese|[Tt]hey|[Ww]hich|[Tt]hat)\\b|\\band$");
  private static final Pattern SENTENCE_SUBJECT =
      Pattern.compile(
          "^[\\s*•-]*+(?:\\d+\\.\\s+)?+(?:[Tt]he\\s+)?+([^,;:\\n]{2,80}?)\\**+\\s++(?:is|are|was|measures|indicates|represents|shows|compares|tracks|refers|provides|combines|uses|helps|reflects|tells|calculates|takes)\\b");
  private static final Pattern LABEL =
      Pattern.compile("[\\s*•-]*+(?:\\d+\\.\\s+)?+\\**+(?:[Tt]he\\s+)?+([^:;\\n*]{2,60}+)\\**+:");

  private final String answer;
  private final ConditionLines conditions;

  Surroundings(String answer) {
    this.answer = answer;
    this.conditions = new ConditionLines(answer);
  }

  /** Whether a name is a word like "it". */
  static boolean isPronoun(String name) {
    return PRONOUN.matcher(name).find();
  }

  /** What the words before a formula say that it computes; empty where they say nothing. */
  String announcedBefore(int position) {
    String before = before(position);
    if (ANNOUNCING.stream().noneMatch(before::contains)) {
      return "";
    }
    Matcher formula = FORMULA_FOR.matcher(before);
    Matcher verb = IS_CALCULATED_AS.matcher(before);
    String name =
        formula.find() ? formula.group(1) : verb.find() ? clauseBefore(before, verb.start()) : "";
    String bare = FormulaFinder.ITEM_MARK.matcher(name).replaceFirst("").strip();
    return isPronoun(bare) ? "" : bare.replaceFirst("^(?:The|the|An?|an?)\\s+", "");
  }

  private static String clauseBefore(String text, int end) {
    int start = end;
    while (start > 0
        && end - start < MAX_NAME_CHARS
        && ":=.,\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start, end);
  }

  /** The condition before a formula, as in "if the close is higher, then"; empty without one. */
  String conditionBefore(int position) {
    Matcher condition = CONDITION_BEFORE.matcher(before(position));
    return condition.find() ? condition.group(1) : conditions.before(position);
  }

  /** The condition on the line behind a formula; empty without one. */
  String conditionBehind(int end) {
    return conditions.behind(end);
  }

  /** What "it" is: the subject of a sentence before, or what its list item is about. */
  String antecedent(int start) {
    int at = start;
    for (int sentences = 0; sentences < MAX_SENTENCES_BACK; sentences++) {
      int[] sentence = sentenceBefore(at);
      Matcher subject = SENTENCE_SUBJECT.matcher(answer).region(sentence[0], sentence[1]);
      if (subject.find() && !isPronoun(subject.group(1))) {
        return subject.group(1).strip();
      }
      at = sentence[0];
    }
    return labelOf(start);
  }

  /** The subject of the sentence that begins here, or what it stands for. */
  String subjectOf(int start) {
    Matcher subject = SENTENCE_SUBJECT.matcher(answer).region(start, answer.length());
    if (!subject.lookingAt()) {
      return "";
    }
    return isPronoun(subject.group(1)) ? antecedent(start) : subject.group(1).strip();
  }

  private int[] sentenceBefore(int start) {
    int end = start;
    while (end > 0
        && start - end < MAX_SENTENCE_CHARS
        && !Character.isLetterOrDigit(answer.charAt(end - 1))) {
      end--;
    }
    int from = end;
    while (from > 0 && end - from < MAX_SENTENCE_CHARS && !isSentenceEnd(from - 1)) {
      from--;
    }
    return new int[] {from, end};
  }

  /** The name in front of a list item: "2. Vortex Negative (VI-): This line …". */
  private String labelOf(int position) {
    int line = position;
    while (line > 0 && position - line < MAX_SENTENCE_CHARS && answer.charAt(line - 1) != '\n') {
      line--;
    }
    Matcher label = LABEL.matcher(answer).region(line, position);
    return label.lookingAt() ? label.group(1).strip() : "";
  }

  private boolean isSentenceEnd(int position) {
    char c = answer.charAt(position);
    return c == '\n'
        || (c == '.'
            && position + 1 < answer.length()
            && answer.charAt(position + 1) == ' '
            && !ShortForms.endAt(answer, position));
  }

  /** Why a formula that stands here may not be all that the text says of it. */
  String doubt(int start, int end, boolean isExplicit) {
    if (isQualified(end) || (isExplicit && conditions.isQualified(start, end))) {
      return "conditions follow in other sentences";
    }
    return !isExplicit && goesOn(end) ? "further steps follow" : "";
  }

  /** Whether the text goes on to say under which conditions the formula is another. */
  private boolean isQualified(int end) {
    return QUALIFICATION.matcher(behind(end, "\n\n")).find();
  }

  private boolean goesOn(int end) {
    return GOES_ON.matcher(behind(end, "\n")).find();
  }

  /** The text behind a formula, up to the end of its line or paragraph. */
  private String behind(int end, String stop) {
    String window = answer.substring(end, Math.min(answer.length(), end + QUALIFICATION_CHARS));
    int stopsAt = window.indexOf(stop);
    return stopsAt < 0 ? window : window.substring(0, stopsAt);
  }

  private String before(int position) {
    return answer.substring(Math.max(0, position - MAX_BEFORE_CHARS), position);
  }
}
