package io.github.indicatorrefinery.transforms.facts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the formulas that an answer states: {@code name = formula} in a line, a list item or a
 * sentence, also in LaTeX and over several lines, and formulas that words announce ("the smoothing
 * factor is calculated as 2 / (n + 1)").
 *
 * <p>What is no formula is passed over: addresses, program code, sums of numbers, and an equals
 * sign that means "stands for" has a right side that no reader will understand.
 */
public final class FormulaFinder {
  /** Longer names before an equals sign are sentences. */
  private static final int MAX_LEFT_CHARS = 90;

  /** What announces a formula or its condition stands no further before it. */
  private static final int MAX_BEFORE_CHARS = 150;

  /** Longer right sides are paragraphs. */
  private static final int MAX_RIGHT_CHARS = 400;

  /** How far behind a formula its conditions may stand. */
  private static final int QUALIFICATION_CHARS = 200;

  private static final Pattern QUALIFICATION =
      Pattern.compile("\\b(?:[Ii]f|[Ww]hen [A-Z][a-z]+ [<>]|[Oo]therwise|unless)\\b");

  /** A calculation told in words may have further steps. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "[\\s,.;)]*(?:and\\s+)?(?:then|this|these|the result|it is then|which is|the (?:difference|sum|ratio|value)|divided|multiplied|smooth|normal|expressed|plotted)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CODE_BLOCK = Pattern.compile("```.*?(?:```|\\z)", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("[;\"]|\\(\\)|==|=>|\\w\\.\\w+\\(|:=");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");

  private static final Pattern LEFT_BOUNDARY =
      Pattern.compile("[\\n:;$`]|[.,]\\s|\\b(?:as|is|where|then|and|or|formula|with)\\s");
  private static final Pattern ITEM_MARK =
      Pattern.compile(
          "^\\s*(?:[-*•+]\\s+|\\d{1,2}[.)]\\s+|[a-z]\\)\\s+|#+\\s+)*(?:[Ww]here:?\\s+)?");

  private static final Pattern RIGHT_END =
      Pattern.compile(
          "[;`]|(?<!\\.)\\.(?!\\.)(?=\\s|$|\\*\\*)|,?\\s+\\(?(?:where|wherein|which|whereby|using|for example|e\\.g)\\b"
              + "|\\s+and\\s+(?:the\\s+)?[\\w%]+\\s+is\\b|,\\s+(?!(?:if|when|otherwise|else|divided|multiplied|minus|plus)\\b)");
  private static final Pattern CONDITION =
      Pattern.compile("[,(\\s]+(?:if|when)\\s+(.*)$", Pattern.DOTALL);
  private static final Pattern CONDITION_END =
      Pattern.compile("\\)?\\s+or\\s.*|\\)?,.*|\\)\\s*(?:else|otherwise).*", Pattern.DOTALL);
  private static final Pattern CONDITION_BEFORE =
      Pattern.compile(
          "(?:^|\\n|\\.\\s)[^\\n\\p{L}]*(?:[Ii]f|[Ww]hen)\\s+([^\\n.:]+?),?\\s+then:?\\s*$");
  private static final Pattern OPEN_END = Pattern.compile("[-+*/×÷(\\[{=−]\\s*$");

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:[Ff]ormula|[Cc]alculation)\\s+(?:for|of)\\s+(?:calculating\\s+)?(?:the|an?)?\\s*([^:=.\\n]{2,60}?)\\s+(?:is|can be \\w+)(?:\\s+as)?:?\\s*$"
              + "|(?:[Tt]he\\s+)?([^:=.,\\n]{2,60}?)\\s+(?:is|can be|are)\\s+(?:\\w+ly\\s+)?(?:calculated|computed|defined|expressed)\\s+(?:as|by|using)[^:=\\n]{0,30}:?\\s*$");
  private static final Pattern OPERATOR = Pattern.compile("[*×÷]|\\s?/|\\s[-+−x]\\s");
  private static final Pattern OPERATION =
      Pattern.compile(
          "[*/×÷√Σ]|\\s[-+−x]\\s|\\b(?:divided by|multiplied by|times|minus|plus|ratio|difference|dividing|subtracting|multiplying)\\b");
  private static final int MAX_ITEM_NAME_CHARS = 60;
  private static final Pattern PRONOUN =
      Pattern.compile("^(?:[Ii]t|[Tt]his|[Tt]hese|[Tt]hey|[Ww]hich|[Tt]hat)\\b|\\band$");

  /** What stands before "calculated as" in its sentence. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:[Tt]he\\s+)?([^:=.,\\n]{2,60}?)\\s+(?:is|are|can be)\\s+(?:\\w+ly\\s+)?(?:[Cc]alculated|computed|defined|expressed)$");

  private static final Pattern SENTENCE_SUBJECT =
      Pattern.compile(
          "^[\\s*•-]*(?:\\d+\\.\\s+)?(?:[Tt]he\\s+)?([^,;\\n]{2,80}?)\\**:?\\s+(?:is|are|was|measures|indicates|represents|shows|compares)\\b");
  private static final Pattern FORMULA_FOR =
      Pattern.compile(
          "ormula\\s+(?:for|of)\\s+(?:calculating\\s+)?(?:the\\s+|an?\\s+)?([^:=.,\\n]{2,60}?)\\s+is:?\\s+");
  private static final Pattern ITEM =
      Pattern.compile("[\\s*•-]*([^:=.,\\n(]{2,40}(?:\\([^()\\n]{1,12}\\))?)\\**:\\**[ \\t]+");
  private static final List<String> AS =
      List.of("alculated as", "alculated by", "omputed as", "efined as");

  private final String answer;
  private final List<int[]> codeBlocks = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();

  private FormulaFinder(String answer) {
    this.answer = answer;
    Matcher block = CODE_BLOCK.matcher(answer);
    while (block.find()) {
      codeBlocks.add(new int[] {block.start(), block.end()});
    }
  }

  /** Whether an answer can hold a formula at all; false for most answers, and fast. */
  public static boolean mayHoldFormula(String answer) {
    return answer.indexOf('=') >= 0
        || answer.contains("\\frac")
        || answer.contains("alculated as")
        || answer.contains("alculated by")
        || answer.contains("ormula ");
  }

  /** The statements in the order of the answer. */
  public static List<Statement> find(String answer) {
    if (!mayHoldFormula(answer)) {
      return List.of();
    }
    FormulaFinder finder = new FormulaFinder(answer);
    for (int i = answer.indexOf('='); i >= 0; i = answer.indexOf('=', i + 1)) {
      finder.atEquals(i).ifPresent(finder.statements::add);
    }
    finder.withoutEquals();
    return List.copyOf(finder.statements);
  }

  private Optional<Statement> atEquals(int equals) {
    if (isInCode(equals) || isPartOfOtherSign(equals) || isInAddress(equals)) {
      return Optional.empty();
    }
    int start = leftStart(equals);
    String left = ITEM_MARK.matcher(answer.substring(start, equals)).replaceFirst("").strip();
    if (left.isEmpty() || left.length() > MAX_LEFT_CHARS || !LETTERS.matcher(left).find()) {
      return Optional.empty();
    }
    String before = answer.substring(Math.max(0, start - MAX_BEFORE_CHARS), start);
    return statement(left, announcedBy(before), conditionBefore(before), equals + 1, start, true);
  }

  private void withoutEquals() {
    for (String as : AS) {
      for (int i = answer.indexOf(as); i >= 0; i = answer.indexOf(as, i + 1)) {
        int verbEnd = i + as.length() - " as".length();
        int start = sentenceStart(i);
        Matcher subject = SUBJECT.matcher(answer).region(start, verbEnd);
        if (subject.find()) {
          String left = subject.group(1).strip();
          addWithoutEquals(
              left.equals("which") || left.equals("that")
                  ? ""
                  : PRONOUN.matcher(left).find() ? antecedent(start) : left,
              afterColon(verbEnd + " as".length()),
              start);
        }
      }
    }
    Matcher formula = FORMULA_FOR.matcher(answer);
    for (int i = answer.indexOf("ormula "); i >= 0; i = answer.indexOf("ormula ", i + 1)) {
      if (formula.region(i, answer.length()).lookingAt()) {
        addWithoutEquals(formula.group(1), formula.end(), formula.start() - 1);
      }
    }
    items();
  }

  /** What "it" is: the subject of the sentence before. */
  private String antecedent(int start) {
    int end = start;
    while (end > 0 && !Character.isLetterOrDigit(answer.charAt(end - 1))) {
      end--;
    }
    int from = end;
    while (from > 0 && end - from < MAX_RIGHT_CHARS && !isSentenceEnd(from - 1)) {
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

  /** "Upper Band: SMA + 2 * Standard Deviation". */
  private void items() {
    Matcher item = ITEM.matcher(answer);
    for (int colon = answer.indexOf(':'); colon >= 0; colon = answer.indexOf(':', colon + 1)) {
      int start = answer.lastIndexOf('\n', colon) + 1;
      int end = answer.indexOf('\n', colon);
      boolean isItem =
          colon - start <= MAX_ITEM_NAME_CHARS
              && OPERATOR.matcher(answer).region(colon, end < 0 ? answer.length() : end).find();
      if (isItem && item.region(start, answer.length()).lookingAt()) {
        addWithoutEquals(item.group(1), item.end(), start);
      }
    }
  }

  private void addWithoutEquals(String left, int rightStart, int quoteStart) {
    int end = rightEnd(rightStart);
    String right = answer.substring(rightStart, end);
    if (!left.isEmpty()
        && !isInCode(rightStart)
        && right.indexOf('=') < 0
        && OPERATION.matcher(right).find()) {
      statement(left.strip(), "", "", rightStart, quoteStart, false).ifPresent(statements::add);
    }
  }

  private int sentenceStart(int position) {
    int start = position;
    while (start > 0
        && position - start < MAX_LEFT_CHARS
        && ".:,\n".indexOf(answer.charAt(start - 1)) < 0) {
      start--;
    }
    while (start < position
        && !Character.isLetterOrDigit(answer.charAt(start))
        && "%+".indexOf(answer.charAt(start)) < 0) {
      start++;
    }
    return start;
  }

  private int afterColon(int position) {
    int after = position;
    while (after < answer.length() && " :\n*\t".indexOf(answer.charAt(after)) >= 0) {
      after++;
    }
    return after;
  }

  private Optional<Statement> statement(
      String left,
      String announced,
      String conditionBefore,
      int rightStart,
      int quoteStart,
      boolean isExplicit) {
    int end = rightEnd(rightStart);
    String right = answer.substring(rightStart, end).strip();
    if (right.isEmpty() || !LETTERS.matcher(right).find() || CODE.matcher(right).find()) {
      return Optional.empty();
    }
    String condition = conditionBefore;
    Matcher conditional = CONDITION.matcher(right);
    if (conditional.find()) {
      condition = CONDITION_END.matcher(conditional.group(1)).replaceFirst("");
      right = right.substring(0, conditional.start());
    }
    String quote = ITEM_MARK.matcher(answer.substring(quoteStart, end)).replaceFirst("").strip();
    return Optional.of(
        new Statement(
            quote,
            announced,
            left,
            right,
            unclosed(condition.strip()),
            isExplicit,
            isQualified(end)
                || (!isExplicit
                    && GOES_ON
                        .matcher(
                            answer.substring(
                                end, Math.min(answer.length(), end + QUALIFICATION_CHARS)))
                        .lookingAt())));
  }

  /** Without the bracket that was opened before the condition. */
  private static String unclosed(String condition) {
    boolean closesMore =
        condition.chars().filter(c -> c == ')').count()
            > condition.chars().filter(c -> c == '(').count();
    return closesMore && condition.endsWith(")")
        ? condition.substring(0, condition.length() - 1).strip()
        : condition;
  }

  /** Whether the text goes on to say under which conditions the formula is another. */
  private boolean isQualified(int end) {
    int paragraph = answer.indexOf("\n\n", end);
    int max = Math.min(paragraph < 0 ? answer.length() : paragraph, end + QUALIFICATION_CHARS);
    return QUALIFICATION.matcher(answer.substring(Math.min(end, max), max)).find();
  }

  /** Where the name before an equals sign begins: not inside brackets. */
  private int leftStart(int equals) {
    int depth = 0;
    int first = Math.max(0, equals - MAX_LEFT_CHARS - 20);
    for (int i = equals - 1; i >= first; i--) {
      char c = answer.charAt(i);
      if (c == ')' || c == ']' || c == '}') {
        depth++;
      } else if (c == '(' || c == '[' || c == '{') {
        if (depth-- == 0) {
          return i + 1;
        }
      } else if (depth == 0 && (c == '\n' || c == '=')) {
        return boundaryIn(i + 1, equals);
      }
    }
    return boundaryIn(first, equals);
  }

  private int boundaryIn(int from, int equals) {
    String part = blankedInBrackets(answer.substring(from, equals));
    Matcher boundary = LEFT_BOUNDARY.matcher(part);
    int start = from;
    while (boundary.find()) {
      start = from + boundary.end();
    }
    return start;
  }

  private static String blankedInBrackets(String text) {
    StringBuilder out = new StringBuilder(text);
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (depth > 0) {
        out.setCharAt(i, '_');
      }
    }
    return out.toString();
  }

  /** Where the right side ends: with its sentence or line, but not inside brackets. */
  private int rightEnd(int start) {
    int max = Math.min(answer.length(), start + MAX_RIGHT_CHARS);
    int depth = 0;
    Matcher end = RIGHT_END.matcher(answer).region(start, max).useTransparentBounds(true);
    for (int i = start; i < max; i++) {
      char c = answer.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        if (--depth < 0) {
          return i;
        }
      } else if (c == '\n') {
        String soFar = answer.substring(start, i);
        if (depth == 0 && !soFar.isBlank() && !OPEN_END.matcher(soFar).find()) {
          return i;
        }
        if (!soFar.isBlank() && i + 1 < max && answer.charAt(i + 1) == '\n') {
          return i;
        }
      } else if (c == '=' && !isPartOfOtherSign(i) && depth == 0) {
        return Math.max(start, leftStart(i) - lengthOfBoundary(leftStart(i)));
      } else if (depth == 0) {
        end.region(i, max);
        if (end.lookingAt()) {
          return i;
        }
      }
    }
    return max;
  }

  /** The boundary word or sign before a name belongs to neither formula. */
  private int lengthOfBoundary(int leftStart) {
    Matcher word =
        Pattern.compile("(?:\\s+\\p{L}+|[.,:;])\\s*$").matcher(answer.substring(0, leftStart));
    return word.find() ? leftStart - word.start() : 0;
  }

  private boolean isInCode(int position) {
    return codeBlocks.stream().anyMatch(b -> b[0] <= position && position < b[1]);
  }

  private boolean isPartOfOtherSign(int equals) {
    char before = equals > 0 ? answer.charAt(equals - 1) : ' ';
    char after = equals + 1 < answer.length() ? answer.charAt(equals + 1) : ' ';
    return "=<>!:+".indexOf(before) >= 0 || after == '=' || after == '>';
  }

  private boolean isInAddress(int equals) {
    int start = equals;
    while (start > 0 && !Character.isWhitespace(answer.charAt(start - 1))) {
      start--;
    }
    String word = answer.substring(start, equals);
    return word.contains("://") || word.contains("?") || (word.contains("/") && word.contains("."));
  }

  private static String announcedBy(String before) {
    Matcher announced = ANNOUNCED.matcher(before);
    if (!announced.find()) {
      return "";
    }
    String name = announced.group(1) != null ? announced.group(1) : announced.group(2);
    String bare = name == null ? "" : ITEM_MARK.matcher(name).replaceFirst("").strip();
    return PRONOUN.matcher(bare).find() ? "" : bare.replaceFirst("^(?:The|the|An?|an?)\\s+", "");
  }

  private static String conditionBefore(String before) {
    Matcher condition = CONDITION_BEFORE.matcher(before);
    return condition.find() ? condition.group(1) : "";
  }
}
