package io.github.indicatorrefinery.transforms.facts.find;

import io.github.indicatorrefinery.transforms.text.Cues;
import io.github.indicatorrefinery.transforms.text.ShortForms;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calculations that sentences tell: "It is calculated by dividing …", "the MVRV ratio is the ratio
 * of …", "the formula for the ATR is …", and the sentences behind them that tell further steps.
 */
final class Sentences {
  private static final String VERB =
      "(?:calculated|computed|defined|expressed|derived|obtained|determined|measured)";

  /** What is calculated, and how its sentence goes on. */
  private static final Pattern CALCULATED =
      Pattern.compile(
          "(?:[Tt]he\\s+)?(?<subject>[^:=.,\\n]{2,160}?)(?:'s|\\s+is|\\s+are|\\s+can\\s+be)\\s+(?:\\w+ly\\s+|then\\s+)?"
              + VERB
              + "\\s+(?:as|by|from|using)\\b[:\\s*]*");

  private static final Pattern IS_THE =
      Pattern.compile(
          "(?:[Tt]he\\s+)?(?<subject>[^:=.,\\n]{2,70}?)(?:'s|\\s+is|\\s+are|\\s+represents|\\s+refers\\s+to)\\s+(?:\\w+ly\\s+)?(?=(?:the|a)\\s+(?:ratio\\s+(?:of|between)|(?:absolute\\s+)?difference\\s+(?:between|of)|product\\s+of)\\s)");

  private static final Pattern CALCULATED_END = Pattern.compile(".*\\b" + VERB, Pattern.DOTALL);

  private static final Pattern DESCRIBED =
      Pattern.compile(
          "(?:the|an?)\\s+(?:ratio|average|mean|sum|(?:absolute\\s+)?difference|product)\\b");

  private static final Pattern FORMULA_FOR =
      Pattern.compile(
          "ormula\\s+(?:for|of)\\s+(?:calculating\\s+)?(?:the\\s+|an?\\s+)?(?<subject>[^:=.,\\n]{2,60}?)\\s+is:?\\s+");

  private static final Pattern OPERATION =
      Pattern.compile(
          "[*×÷√Σ]|(?<!\\p{L})/|\\s[-+−x]\\s|\\b(?:divided by|multiplied by|times|minus|plus|ratio|differences?|sum|product|average|greatest|largest|dividing|subtracting|multiplying|adding|taking)\\b");

  /** What a reader passes over at the end of a calculation: what it is good for. */
  private static final Pattern END =
      Pattern.compile(
          "[;`]|\\.(?=\\s|$|\\*\\*)|\\n"
              + "|,?\\s+(?:where|wherein|whereas|(?<!\\b(?:at|in|for|on|of|by) )which\\s+(?!is\\s+then)|whereby|indicating|providing|giving|resulting|helping|to\\s+(?:determine|identify|measure|assess|get|obtain|create|generate|produce|give|arrive|provide|help|form)|and\\s+(?:is|can|it|then\\s+(?:plot|expres|compar)\\w*|plot\\w*|expres\\w*|compar\\w*|ranges?|has|helps|provides|oscillates|displayed|typically)|with\\s+(?:values|a\\s+range|readings|positive|higher|the\\s+(?:result|value))|for\\s+example|e\\.g|based\\s+on|as\\s+well|rather\\s+than|in\\s+order)\\b"
              + "|,\\s+(?!(?:and|or|then|divided|multiplied|minus|plus|smoothed|typically|usually|whichever|dividing|multiplying|subtracting|adding)\\b)");

  private static final Pattern LIST_AHEAD =
      Pattern.compile(
          "[^.]{0,40}\\b(?:greatest|largest|greater|maximum|highest|biggest)\\s+(?:values?\\s+)?(?:of|among)\\b");
  private static final Pattern LIST =
      Pattern.compile(
          "[^.,;]{0,60}?\\b(?:average|mean|sum)\\s+of\\s+(?:[\\w'-]+\\s+){0,3}[\\w'-]+(?:,\\s+(?!and\\b)(?:[\\w'-]+\\s+){0,3}[\\w'-]+)+,?\\s+and\\s+");
  private static final Pattern END_OF_LIST = Pattern.compile("[`]|\\.(?=\\s|$)|\\n\\n");

  private static final Pattern FURTHER_STEP =
      Pattern.compile(
          "[.;]\\s+(?:Then,?\\s+)?(?:It|This|That|The|These)\\s+(?:\\w+\\s+)?(?:(?:result|difference|value|sum|ratio|total|product|average)s?\\s+)?(?:is|are)\\s+(?:then\\s+)?(?:divided|multiplied|smoothed)\\b");

  private static final int MAX_CHARS = 400;

  /** Sentences that tell further steps of one calculation. */
  private static final int MAX_FURTHER = 3;

  private static final int MAX_SENTENCE_CHARS = 200;

  /** How a sentence tells a calculation, by what is found in it first. */
  private enum Form {
    /** "… is calculated as …". */
    CALCULATED,
    /** "… is the ratio of …". */
    IS_THE,
    /** "… that measures volatility by calculating the …"; not behind "is calculated". */
    BY,
    /** "… calculates the average of …": what an indicator is, told loosely. */
    DESCRIBES,
    /** "the formula for … is …". */
    FORMULA_FOR
  }

  private record Cue(String text, Form form) {}

  private static final List<Cue> CUES =
      List.of(
          new Cue("alculated ", Form.CALCULATED),
          new Cue("omputed ", Form.CALCULATED),
          new Cue("efined ", Form.CALCULATED),
          new Cue("xpressed ", Form.CALCULATED),
          new Cue("erived ", Form.CALCULATED),
          new Cue("btained ", Form.CALCULATED),
          new Cue("easured ", Form.CALCULATED),
          new Cue("etermined ", Form.CALCULATED),
          new Cue("ratio of ", Form.IS_THE),
          new Cue("ratio between ", Form.IS_THE),
          new Cue("difference between ", Form.IS_THE),
          new Cue("difference of ", Form.IS_THE),
          new Cue("product of ", Form.IS_THE),
          new Cue(" by calculating ", Form.BY),
          new Cue(" by taking ", Form.BY),
          new Cue(" by dividing ", Form.BY),
          new Cue(" by subtracting ", Form.BY),
          new Cue(" by multiplying ", Form.BY),
          new Cue(" by averaging ", Form.BY),
          new Cue("alculates ", Form.DESCRIBES),
          new Cue("omputes ", Form.DESCRIBES),
          new Cue("easures ", Form.DESCRIBES),
          new Cue("ormula ", Form.FORMULA_FOR));

  private static final Cues ALL = Cues.of(CUES.stream().map(Cue::text).toList());

  private final String answer;
  private final Spans spans;
  private final Surroundings surroundings;

  /**
   * A calculation that a sentence tells.
   *
   * @param left what is calculated; never a pronoun
   * @param isLoose whether it says what is measured rather than how it is calculated
   */
  record Told(String left, int start, int rightStart, int end, boolean isLoose) {}

  Sentences(String answer, Spans spans, Surroundings surroundings) {
    this.answer = answer;
    this.spans = spans;
    this.surroundings = surroundings;
  }

  /** Where an answer may tell a calculation; nowhere in most answers. */
  static List<Cues.Hit> cues(String answer) {
    return ALL.in(answer);
  }

  /** What is told at these places. */
  List<Told> at(List<Cues.Hit> hits) {
    Set<Told> told = new LinkedHashSet<>();
    for (Cues.Hit hit : hits) {
      Cue cue = CUES.get(hit.cue());
      int at = hit.at();
      int behind = at + cue.text().length();
      switch (cue.form()) {
        case CALCULATED -> add(told, CALCULATED, spans.sentenceStart(at, MAX_SENTENCE_CHARS));
        case IS_THE -> add(told, IS_THE, spans.sentenceStart(at, MAX_SENTENCE_CHARS));
        case FORMULA_FOR -> add(told, FORMULA_FOR, at);
        case BY -> {
          int start = spans.sentenceStart(at, MAX_SENTENCE_CHARS);
          if (!CALCULATED_END.matcher(answer).region(start, at).matches()) {
            add(told, surroundings.subjectOf(start), start, at + " by ".length(), false);
          }
        }
        case DESCRIBES -> {
          if (DESCRIBED.matcher(answer).region(behind, answer.length()).lookingAt()) {
            int start = spans.sentenceStart(at, MAX_SENTENCE_CHARS);
            add(told, surroundings.subjectOf(start), start, behind, true);
          }
        }
      }
    }
    return List.copyOf(told);
  }

  private void add(Set<Told> told, Pattern form, int start) {
    Matcher sentence =
        form.matcher(answer).region(start, answer.length()).useTransparentBounds(true);
    if (!sentence.lookingAt()) {
      return;
    }
    add(told, subjectOf(sentence.group("subject").strip(), start), start, sentence.end(), false);
  }

  private void add(Set<Told> told, String left, int start, int rightStart, boolean isLoose) {
    int end = end(rightStart);
    String right = answer.substring(rightStart, end);
    if (!left.isEmpty()
        && !spans.isInCode(rightStart)
        && right.indexOf('=') < 0
        && OPERATION.matcher(right).find()) {
      told.add(new Told(left, start, rightStart, end, isLoose));
    }
  }

  private String subjectOf(String subject, int start) {
    if (subject.equals("which") || subject.equals("that")) {
      return "";
    }
    if (subject.endsWith(" and")) {
      return surroundings.subjectOf(start);
    }
    return Surroundings.isPronoun(subject) ? surroundings.antecedent(start) : subject;
  }

  private int end(int rightStart) {
    int end = clauseEnd(rightStart);
    Matcher further = FURTHER_STEP.matcher(answer);
    for (int i = 0; i < MAX_FURTHER && further.region(end, answer.length()).lookingAt(); i++) {
      end = clauseEnd(further.end());
    }
    return end;
  }

  private int clauseEnd(int from) {
    int max = Spans.whole(answer, Math.min(answer.length(), from + MAX_CHARS));
    boolean isList = LIST_AHEAD.matcher(answer).region(from, max).lookingAt();
    Matcher end = (isList ? END_OF_LIST : END).matcher(answer).useTransparentBounds(true);
    Matcher list = LIST.matcher(answer).region(from, max);
    int depth = 0;
    for (int i = list.lookingAt() ? list.end() : from; i < max; i++) {
      char c = answer.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      boolean mayEnd = depth == 0 && i > from && spans.mayEndAt(i) && !ShortForms.endAt(answer, i);
      if (depth < 0 || (mayEnd && end.region(i, answer.length()).lookingAt())) {
        return i;
      }
    }
    return max;
  }
}
