package io.github.indicatorrefinery.transforms.parse;

import java.util.Locale;

/** Writes a terminal report as the research system does, with its colours. */
public final class ReportText {
  private final StringBuilder text = new StringBuilder();
  private int pairs;

  public static ReportText withHead(String topic, int declaredPairs) {
    ReportText report = new ReportText();
    report.text.append(
        """

        \u001b[36m================\u001b[0m
        \u001b[36mULTRA DEEP RESEARCH REPORT\u001b[0m

        \u001b[33mTopic:\u001b[0m %s
        \u001b[33mResearch Completed:\u001b[0m 2025-11-02 03:46:43
        \u001b[33mSearch Queries Executed:\u001b[0m 1,200
        \u001b[33mSuccessful Searches:\u001b[0m 98
        \u001b[33mSuccess Rate:\u001b[0m 98.0%%

        Prose with Pair 1: in it.

        \u001b[33mTotal Question-Answer Pairs:\u001b[0m %d

        """
            .formatted(topic, declaredPairs));
    return report;
  }

  public ReportText pair(String question, String answer) {
    return pair(question, codePoints(question), answer, codePoints(answer));
  }

  public ReportText pair(String question, int questionCount, String answer, int answerCount) {
    return open(question, questionCount, answer)
        .raw(
            String.format(
                Locale.ROOT, "\n\u001b[36manswer characters:\u001b[0m %,d\n\n", answerCount));
  }

  /** A pair whose answer nothing closes. */
  public ReportText open(String question, int questionCount, String answer) {
    return raw(
        String.format(
            Locale.ROOT,
            "\n\u001b[32mPair %d:\u001b[0m\n\u001b[33mquestion:\u001b[0m %s\n"
                + "\u001b[36mquestion characters:\u001b[0m %,d\n\u001b[33manswer:\u001b[0m %s",
            ++pairs,
            question,
            questionCount,
            answer));
  }

  public ReportText raw(String more) {
    text.append(more);
    return this;
  }

  public String end() {
    return text
        + "\n\u001b[32m\n================\nCHARACTER COUNT SUMMARY\n================\u001b[0m\n";
  }

  public static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }
}
