package io.github.indicatorrefinery.transforms.facts.find;

import io.github.indicatorrefinery.transforms.text.CharacterSet;
import io.github.indicatorrefinery.transforms.text.Cues;
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

  private static final Pattern CODE = Pattern.compile("[;\"]|\\(\\)|==|=>|\\w\\.\\w+\\(|:=");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");

  static final Pattern ITEM_MARK =
      Pattern.compile(
          "^\\s*(?:[-*•+]\\s+|\\d{1,2}[.)]\\s+|[a-z]\\)\\s+|#+\\s+)*(?:[Ww]here:?\\s+)?");

  private static final Pattern CONDITION =
      Pattern.compile("[,(\\s]+(?:if|when)\\s+(.*)$", Pattern.DOTALL);
  private static final Pattern CONDITION_END =
      Pattern.compile("\\)?\\s+or\\s.*|\\)?,.*|\\)\\s*(?:else|otherwise).*", Pattern.DOTALL);

  private static final CharacterSet OPERATORS = CharacterSet.of("*×÷/");

  /** These are operators between blanks. */
  private static final CharacterSet OPERATORS_APART = CharacterSet.of("-+−x");

  private static final CharacterSet BLANKS = CharacterSet.of(" \t\n\u000B\f\r");

  private static final Pattern OPERATION =
      Pattern.compile(
          "[*/×÷√Σ]|\\s[-+−x]\\s|\\b(?:divided by|multiplied by|times|minus|plus|ratio|difference|dividing|subtracting|multiplying)\\b");
  private static final int MAX_ITEM_NAME_CHARS = 60;

  private static final Pattern ITEM =
      Pattern.compile("[\\s*•-]*([^:=.,\\n(]{2,40}(?:\\([^()\\n]{1,12}\\))?)\\**:\\**[ \\t]+");
  private static final String LOOSE = "it says what is measured rather than how";

  private final String answer;
  private final Spans spans;
  private final Surroundings surroundings;
  private final List<Statement> statements = new ArrayList<>();

  private FormulaFinder(String answer) {
    this.answer = answer;
    this.spans = new Spans(answer);
    this.surroundings = new Surroundings(answer);
  }

  /** The statements: those with an equals sign, those in sentences, and items of lists. */
  public static List<Statement> find(String answer) {
    List<Cues.Hit> cues = Sentences.cues(answer);
    if (cues.isEmpty() && answer.indexOf('=') < 0) {
      return List.of();
    }
    FormulaFinder finder = new FormulaFinder(answer);
    for (int i = answer.indexOf('='); i >= 0; i = answer.indexOf('=', i + 1)) {
      finder.atEquals(i).ifPresent(finder.statements::add);
    }
    finder.told(cues);
    finder.items();
    return List.copyOf(finder.statements);
  }

  private Optional<Statement> atEquals(int equals) {
    if (spans.isInCode(equals) || spans.isPartOfOtherSign(equals) || spans.isInAddress(equals)) {
      return Optional.empty();
    }
    int start = spans.leftStart(equals);
    String left = ITEM_MARK.matcher(answer.substring(start, equals)).replaceFirst("").strip();
    if (left.isEmpty() || left.length() > Spans.MAX_LEFT_CHARS || !LETTERS.matcher(left).find()) {
      return Optional.empty();
    }
    return statement(
        left,
        surroundings.announcedBefore(start),
        surroundings.conditionBefore(start),
        equals + 1,
        spans.rightEnd(equals + 1),
        start,
        true);
  }

  private void told(List<Cues.Hit> cues) {
    for (Sentences.Told told : new Sentences(answer, spans, surroundings).at(cues)) {
      statement(told.left(), "", "", told.rightStart(), told.end(), told.start(), false)
          .map(statement -> told.isLoose() ? statement.doubted(LOOSE) : statement)
          .ifPresent(statements::add);
    }
  }

  /** "Upper Band: SMA + 2 * Standard Deviation". */
  private void items() {
    Matcher item = ITEM.matcher(answer);
    for (int colon = answer.indexOf(':'); colon >= 0; colon = answer.indexOf(':', colon + 1)) {
      int start = colon;
      while (start > 0
          && colon - start <= MAX_ITEM_NAME_CHARS
          && answer.charAt(start - 1) != '\n') {
        start--;
      }
      int max = Math.min(answer.length(), colon + Spans.MAX_RIGHT_CHARS);
      boolean isItem =
          colon - start <= MAX_ITEM_NAME_CHARS && holdsOperator(colon, lineEnd(colon, max));
      if (isItem && item.region(start, answer.length()).lookingAt()) {
        addItem(item.group(1), item.end(), start);
      }
    }
  }

  private int lineEnd(int from, int max) {
    int end = answer.indexOf('\n', from);
    return end < 0 ? max : Math.min(end, max);
  }

  private boolean holdsOperator(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = answer.charAt(i);
      boolean isApart =
          OPERATORS_APART.holds(c)
              && i > from
              && i + 1 < to
              && BLANKS.holds(answer.charAt(i - 1))
              && BLANKS.holds(answer.charAt(i + 1));
      if (isApart || OPERATORS.holds(c)) {
        return true;
      }
    }
    return false;
  }

  private void addItem(String left, int rightStart, int quoteStart) {
    int end = spans.rightEnd(rightStart);
    String right = answer.substring(rightStart, end);
    if (!spans.isInCode(rightStart) && right.indexOf('=') < 0 && OPERATION.matcher(right).find()) {
      statement(left.strip(), "", "", rightStart, end, quoteStart, false)
          .ifPresent(statements::add);
    }
  }

  private Optional<Statement> statement(
      String left,
      String announced,
      String conditionBefore,
      int rightStart,
      int end,
      int quoteStart,
      boolean isExplicit) {
    String right = answer.substring(rightStart, end).strip();
    if (right.isEmpty() || !LETTERS.matcher(right).find() || CODE.matcher(right).find()) {
      return Optional.empty();
    }
    String condition = conditionBefore;
    Matcher conditional = CONDITION.matcher(right);
    if (conditional.find()) {
      condition = CONDITION_END.matcher(conditional.group(1)).replaceFirst("");
      right = right.substring(0, conditional.start());
    } else if (condition.isEmpty() && isExplicit) {
      condition = surroundings.conditionBehind(end);
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
            surroundings.doubt(quoteStart, end, isExplicit)));
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
}
