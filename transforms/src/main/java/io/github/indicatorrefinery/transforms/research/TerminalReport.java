package io.github.indicatorrefinery.transforms.research;

import java.util.HashSet;
import java.util.Set;

/**
 * A research report in the shape in which a terminal showed it, without colours, so that its reader
 * gives every text back as it was, whatever it holds.
 *
 * <p>The reader finds the end of a text by the count that the label behind it declares, and where
 * several labels declare the same beginning it believes the last. A line of an answer may look like
 * such a label. It is made to point nowhere: blanks before the count of the question above it,
 * which are read as nothing, move it until no text begins where it points. Answers without such
 * lines need none; a question is one line.
 *
 * <pre>{@code
 * String report = TerminalReport.of(session);
 * }</pre>
 */
public final class TerminalReport {
  private static final String RULER = "=".repeat(80) + "\n";
  private static final String BEFORE_QUESTION_COUNT = "\nquestion characters: ";
  private static final String BEFORE_ANSWER = "\nanswer: ";

  private final StringBuilder report = new StringBuilder();
  private final Set<Integer> questions = new HashSet<>();
  private final Set<Integer> answers = new HashSet<>();
  private int codePoints;

  private TerminalReport() {}

  /** The whole report. */
  public static String of(ResearchSession session) {
    TerminalReport report = new TerminalReport();
    report.add(head(session));
    int number = 0;
    for (ResearchedPair pair : session.pairs()) {
      report.add(++number, pair);
    }
    return report.report.toString();
  }

  private static String head(ResearchSession session) {
    return RULER
        + "ULTRA DEEP RESEARCH REPORT\n"
        + RULER
        + """

        Topic: %s
        Research Completed: %s
        Search Queries Executed: %d
        Successful Searches: %d
        Success Rate: %s

        """
            .formatted(
                session.topic(),
                session.completed(),
                session.executed(),
                session.pairs().size(),
                session.successRate())
        + RULER
        + "QUESTION-ANSWER PAIRS WITH CHARACTER COUNTS\n"
        + RULER
        + "\nTotal Question-Answer Pairs: %d\n".formatted(session.pairs().size());
  }

  private void add(int number, ResearchedPair pair) {
    add("\n\nPair %d:\nquestion: ".formatted(number));
    questions.add(codePoints);
    add(pair.question());
    add(BEFORE_QUESTION_COUNT);
    String count = String.valueOf(length(pair.question()));
    int answerStart = codePoints + count.length() + BEFORE_ANSWER.length();
    add(" ".repeat(FalseLabels.in(pair.answer()).shift(answerStart, questions, answers)));
    add(count);
    add(BEFORE_ANSWER);
    answers.add(codePoints);
    add(pair.answer());
    add("\nanswer characters: %d\n".formatted(length(pair.answer())));
  }

  private void add(String text) {
    report.append(text);
    codePoints += length(text);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
