package io.github.indicatorrefinery.transforms.parse.json.shape;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A question and an answer in one text, each after its mark: {@code Q: …\nA: …}, {@code Question:
 * …\nAnswer: …}, in Markdown {@code **Q:** …}; also {@code Human:} and {@code Assistant:}, {@code
 * ### Instruction:} and {@code ### Response:}.
 */
public record MarkedText(String question, String answer) {
  private static final List<String> QUESTION_MARKS = List.of("Q: ", "Question: ");
  private static final List<String> ANSWER_MARKS = List.of("A: ", "Answer: ");

  private static final Pattern QUESTION =
      Pattern.compile(
          "\\s{0,99}+[*#>_ ]{0,9}+(?:Q|Question|Human|User|Instruction|Prompt)[ \\d]{0,6}+[*_]{0,3}+[:.)][*_]{0,3}+\\s{0,99}+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ANSWER =
      Pattern.compile(
          "\\n\\s{0,9}+[*#>_ ]{0,9}+(?:(?:A|Answer|Assistant|AI|Response|Output)[ \\d]{0,6}+[*_]{0,3}+:|A\\d{1,4}+[.)])[*_]{0,3}+[ \\t]{0,9}+\\n?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ANSWER_IN_LINE = Pattern.compile("\\s(?:A|Answer):\\s+");

  /** Cuts at the marks of an export; {@code questionLength} tells which of several. */
  public static Optional<MarkedText> ofExport(String text, @Nullable Integer questionLength) {
    String unmarked = withoutQuestionMark(text);
    int cut = -1;
    String mark = "";
    for (String answerMark : ANSWER_MARKS) {
      int at = answerAt(unmarked, "\n" + answerMark, questionLength);
      if (at >= 0 && (cut < 0 || at < cut)) {
        cut = at;
        mark = "\n" + answerMark;
      }
    }
    return cut < 0
        ? Optional.empty()
        : Optional.of(
            new MarkedText(unmarked.substring(0, cut), unmarked.substring(cut + mark.length())));
  }

  /** Cuts at whatever marks the text begins with; nothing where it begins with none. */
  public static Optional<MarkedText> of(String text, @Nullable Integer questionLength) {
    Matcher question = QUESTION.matcher(text);
    if (!question.lookingAt()) {
      return Optional.empty();
    }
    if (!withoutQuestionMark(text).equals(text)) {
      Optional<MarkedText> exact = ofExport(text, questionLength);
      if (exact.isPresent()) {
        return exact;
      }
    }
    return cutAt(ANSWER, text, question.end())
        .or(() -> cutAt(ANSWER_IN_LINE, text, question.end()));
  }

  /** Without the mark of a question, if it begins with one. */
  public static String withoutQuestionMark(String text) {
    return without(text, QUESTION_MARKS);
  }

  /** Without the mark of an answer, if it begins with one. */
  public static String withoutAnswerMark(String text) {
    return without(text, ANSWER_MARKS);
  }

  public static boolean hasAnswerMark(String text) {
    return ANSWER_MARKS.stream().anyMatch(text::startsWith);
  }

  /** How many further questions with answers the answer seems to hold. */
  int questionsInAnswer() {
    int count = 0;
    for (int at = answer.indexOf('\n'); at >= 0; at = answer.indexOf('\n', at + 1)) {
      int line = at + 1;
      count += QUESTION_MARKS.stream().anyMatch(mark -> answer.startsWith(mark, line)) ? 1 : 0;
    }
    return count;
  }

  private static Optional<MarkedText> cutAt(Pattern mark, String text, int from) {
    Matcher answer = mark.matcher(text);
    if (!answer.find(Math.max(0, from - 1)) || answer.start() < from) {
      return Optional.empty();
    }
    String question = text.substring(from, answer.start()).strip();
    return Optional.of(new MarkedText(question, text.substring(answer.end())));
  }

  /** Where the answer's mark stands: where the declared length says, else the first. */
  private static int answerAt(String text, String mark, @Nullable Integer questionLength) {
    if (questionLength != null
        && questionLength >= 0
        && questionLength <= text.codePointCount(0, text.length())) {
      int at = text.offsetByCodePoints(0, questionLength);
      if (text.startsWith(mark, at)) {
        return at;
      }
    }
    return text.indexOf(mark);
  }

  private static String without(String text, List<String> marks) {
    for (String mark : marks) {
      if (text.startsWith(mark)) {
        return text.substring(mark.length());
      }
    }
    return text;
  }
}
