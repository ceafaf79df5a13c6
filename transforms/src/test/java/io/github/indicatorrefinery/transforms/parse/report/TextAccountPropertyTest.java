package io.github.indicatorrefinery.transforms.parse.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.parse.ReportText;
import io.github.indicatorrefinery.transforms.parse.terminal.TerminalCapture;
import io.github.indicatorrefinery.transforms.values.CharacterCount;
import io.github.indicatorrefinery.transforms.values.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Of known pairs in noise, each is read or failed, and every character is accounted for. */
class TextAccountPropertyTest {
  private static final List<String> NOISE =
      List.of(
          "### A heading of the answer\nwith text",
          "# A high one\n\nwith text",
          "---\n\nAfter a rule.",
          "```python\n# a comment\nx = 1\n```",
          "```\nQ: in code\nA: in code\n**Q:** too\n```",
          "~~~sh\n2. **Q:** code\n~~~",
          "| Q: | A: |\n| --- | --- |\n| **Q:** | 1 |",
          "> quoted: Q\n> text",
          "> Q: asked in a quote",
          "1. **Question the data**: always.\n2. **Q: ask** again.\n3. Divide.",
          "1. first\n2. **Q:** a step\n3. third",
          "- nested\n  - list\n    - deep",
          "Q3: better than before",
          "Not a Q: nor an A: at all.",
          "a  = spaced",
          "\uD83D\uDE00 \u00e9\u4e2d");

  private static final List<String> STYLES =
      List.of(
          "%d. **Q:** %s\n   **A:** %s",
          "%d. **Q:** %s\n\n**A:** %s",
          "%d) **Question:** %s\n**Answer:** %s",
          "%d. **Q**: %s\n   **A**: %s",
          "**Q%d: %s?**\n\nA: %s",
          "**Question %d:** %s\n\n**Answer:** %s",
          "### Q%d: %s?\n\nA: %s",
          "Question %d: %s\nAnswer: %s");

  @Property(tries = 400)
  void readsEveryMarkdownPairWholeOrFailsIt(@ForAll Random random) {
    StringBuilder text = new StringBuilder("# Title of it all\n\nSome prose.\n\n## Pairs\n\n");
    List<String> questions = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    List<String> lonely = new ArrayList<>();
    boolean oneStyle = random.nextBoolean();
    String style = any(random, STYLES);
    int count = 1 + random.nextInt(8);
    for (int i = 1; i <= count; i++) {
      style = oneStyle ? style : any(random, STYLES);
      String question = "what of number " + i;
      String answer = answer(random, i);
      if (random.nextInt(5) == 0) {
        lonely.add(question);
        text.append(style.formatted(i, question, "|").lines().findFirst().orElseThrow());
      } else {
        questions.add(question);
        answers.add(answer);
        text.append(style.formatted(i, question, answer));
      }
      text.append(random.nextBoolean() ? "\n\n" : "\n\n\n");
    }
    CollectedRecords read = CollectedRecords.ofText(text.toString());

    assertThat(read.questions().stream().map(q -> q.replace("?", ""))).isEqualTo(questions);
    assertThat(read.answers()).isEqualTo(answers);
    assertThat(read.failures)
        .allSatisfy(failure -> assertThat(failure.reason()).isEqualTo("missing_answer"))
        .extracting(failure -> failure.input().replace("?", "").strip())
        .isEqualTo(lonely);
    assertAccounted(read, text.toString());
  }

  @Property(tries = 300)
  void readsEveryPairOfAReportInTheNoiseOfATerminal(@ForAll Random random) {
    List<String> questions = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    ReportText report = ReportText.withHead("Noise", count);
    for (int i = 1; i <= count; i++) {
      questions.add("what of number " + i);
      answers.add(answer(random, i) + "\nPair 7:\nquestion: x\nanswer characters: 3");
      report.pair(questions.get(i - 1), answers.get(i - 1));
    }
    boolean raw = random.nextBoolean();
    String noisy = random.nextBoolean() ? noisy(random, report.end(), raw) : report.end();
    CollectedRecords read = CollectedRecords.ofText(raw ? noisy : script(noisy));

    assertThat(read.failures).isEmpty();
    assertThat(read.questions()).isEqualTo(questions);
    assertThat(read.answers()).isEqualTo(answers);
    assertThat(read.pairs).allSatisfy(pair -> assertThat(pair.notes()).isEmpty());
    assertAccounted(read, raw ? noisy : script(noisy));
  }

  @Property(tries = 200)
  void failsEveryQuestionBetweenThePairsOfAReport(@ForAll Random random) {
    List<String> strays =
        List.of(
            "Q: left alone",
            "**Q:** with an\n**A:** answer",
            "Pair 9:\nquestion characters: 4\nanswer: x",
            "question: without its pair\nquestion characters: 4\nanswer: x\nanswer characters: 1",
            "Pair 5:\nquesti0n: x\nanswer: y\n\nz\nanswer characters: 1");
    ReportText report = ReportText.withHead("Strays", 3);
    int expected = 0;
    for (int i = 1; i <= 3; i++) {
      report.pair("number " + i, "answer " + i);
      for (int k = random.nextInt(3); k > 0; k--) {
        report.raw("\n" + any(random, strays) + "\n\n");
        expected++;
      }
    }
    CollectedRecords read = CollectedRecords.ofText(report.end());

    assertThat(read.questions()).containsExactly("number 1", "number 2", "number 3");
    assertThat(read.answers()).containsExactly("answer 1", "answer 2", "answer 3");
    assertThat(read.failures)
        .hasSize(expected)
        .extracting(Failure::reason)
        .allMatch("unclaimed_question"::equals);
    assertAccounted(read, report.end());
  }

  private static void assertAccounted(CollectedRecords read, String source) {
    String shown = TerminalCapture.of(source).shown().text();
    CharacterCount count = read.file.characters();
    assertThat(count.read()).isEqualTo(shown.codePointCount(0, shown.length()));
    assertThat(count.unclaimed() > 0).isEqualTo(!read.failures.isEmpty());
  }

  private static String answer(Random random, int number) {
    StringBuilder answer = new StringBuilder("It is so.");
    for (int i = random.nextInt(5); i > 0; i--) {
      answer.append(random.nextBoolean() ? "\n\n" : "\n\n\n").append(any(random, NOISE));
    }
    return answer.append("\n\nEND-").append(number).append('.').toString();
  }

  /** The report as it runs over a terminal, with lines that rewrite themselves. */
  private static String noisy(Random random, String report, boolean lineFeeds) {
    List<String> spinners =
        List.of(
            "10%\r50%\r\u001b[K",
            "|\b/\b-\b \b",
            "wait...\r       \r",
            "\u001b[?25lone\ntwo\n\u001b[2A\u001b[J\u001b[?25h",
            "\u001b[?1049hmenu\nmore\u001b[?1049l",
            "\u001b[s...\u001b[u\u001b[0K",
            "\u001b]8;;http://a.b\u0007\u001b]8;;\u0007",
            "\u001b[1;32m\u001b[0m");
    StringBuilder noisy = new StringBuilder();
    report
        .lines()
        .forEach(
            line ->
                noisy
                    .append(random.nextInt(4) == 0 ? any(random, spinners) : "")
                    .append(line)
                    .append(lineFeeds ? "\n" : "\r\n"));
    return noisy.toString();
  }

  private static String script(String session) {
    return "Script started on 2025-11-01 10:00:00+00:00 [TERM=\"xterm\"]\n"
        + session
        + "\nScript done on 2025-11-01 10:00:09+00:00 [COMMAND_EXIT_CODE=\"0\"]\n";
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
