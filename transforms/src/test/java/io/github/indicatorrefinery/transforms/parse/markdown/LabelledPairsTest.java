package io.github.indicatorrefinery.transforms.parse.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.indicatorrefinery.transforms.parse.markdown.LabelledPairs.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledPairsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Q: one?\nA: first\n\nQ: two?\nA: second",
        "question: one?\nanswer: first\nquestion: two?\nanswer: second",
        "Q1. one?\nA1. first\n\nQ2. two?\nA2. second",
        "Q1) one?\nA1) first\nQ2) two?\nA2) second",
        "**Q:** one?\n\n**A:** first\n\n**Q:** two?\n\n**A:** second",
        "**Q**: one?\n**A**: first\n**Q**: two?\n**A**: second",
        "**Q1: one?**\n\nA1: first\n\n**Q2: two?**\n\nA2: second",
        "**Q1.** one?\n**A1.** first\n**Q2.** two?\n**A2.** second",
        "**Question 1:** one?\n\n**Answer:** first\n\n**Question 2:** two?\n\n**Answer:** second",
        "__Question:__ one?\n__Answer:__ first\n__Question:__ two?\n__Answer:__ second",
        "### Q: one?\nA: first\n\n### Q: two?\n\nA: second",
        "#### Question 1\none?\n#### Answer 1\nfirst\n#### Question 2\ntwo?\n#### Answer 2\nsecond",
        "- **Q:** one?\n  **A:** first\n- **Q:** two?\n  **A:** second",
        "* Q: one?\n  A: first\n* Q: two?\n  A: second",
        "1. **Q:** one? **A:** first\n2. **Q:** two? **A:** second",
        "1) Q: one? A: first\n2) Q: two? A: second",
        "(1) **Question:** one?\n**Answer:** first\n(2) **Question:** two?\n**Answer:** second",
        "> **Q:** one?\n> **A:** first\n\n> **Q:** two?\n> **A:** second",
        "<details>\n<summary>Q: one?</summary>\n\nA: first\n</details>\n<details>\n"
            + "<summary>Q: two?</summary>\n\nA: second\n</details>",
        "<p><b>Q:</b> one?</p>\n<p><b>A:</b> first</p>\n<p><b>Q:</b> two?</p>\n<p><b>A:</b> second</p>",
      })
  void readsLabelsOfEveryStyle(String text) {
    LabelledPairs read = LabelledPairs.of(text);

    assertThat(read.pairs())
        .extracting(Pair::number, Pair::question, Pair::answer)
        .containsExactly(tuple(1, "one?", "first"), tuple(2, "two?", "second"));
    assertThat(read.unclaimed()).isEmpty();
  }

  @Test
  void readsAFileOfManyStyles() {
    LabelledPairs read =
        LabelledPairs.of(
            """
            # Volume questions

            1. **Q:** a **A:** one
            **Question:** b
            **Answer:** two
            - **Q**: c
              **A**: three
            ### Q: d
            A: four
            **Q5: e**
            A5: five
            """);

    assertThat(questions(read)).containsExactly("a", "b", "c", "d", "e");
    assertThat(answers(read)).containsExactly("one", "two", "three", "four", "five");
    assertThat(read.isReport()).isFalse();
    assertThat(read.isPlain()).isFalse();
  }

  @Test
  void keepsHeadingsRulesTablesCodeAndParagraphsInTheAnswer() {
    String answer =
        """
        It takes steps.

        # One
        - a list

        ## Two

        ---

        | a | b |
        | - | - |
        | Q: | A: |

        ```sh
        # a comment
        Q: in code
        A: in code
        2. **Q:** in code
        ```

        > Q: as somebody asks

        1. **Question everything**: always.
        2. **Q: ask again** and again.
        3. **Q:** and once more.

        Q3: a quarter
        Last words.""";
    LabelledPairs read =
        LabelledPairs.of(
            "## Indicator 1: Beta\n\n11. **Q:** how?\n**A:** %s\n\n12. **Q:** so?\n**A:** %s\n"
                .formatted(answer, answer));

    assertThat(answers(read)).containsExactly(answer, answer);
    assertThat(read.unclaimed()).isEmpty();
  }

  @Test
  void doesNotLetAFenceThatNobodyClosesSwallowAQuestion() {
    LabelledPairs other =
        LabelledPairs.of("**Q:** a\n**A:** x\n```py\n1\n\n**Q:** b\n**A:** y\n```py\n2\n```\n");
    LabelledPairs same =
        LabelledPairs.of("1. Q: a\nA: x\n```\n1\n\n2. Q: b\nA: y\n```\n2\n```\n3. Q: c\nA: z\n");
    LabelledPairs none = LabelledPairs.of("Q: a\nA: x\n```\n1\n\nQ: b\nA: y\n");

    assertThat(questions(other)).containsExactly("a", "b");
    assertThat(questions(same)).containsExactly("a", "b", "c");
    assertThat(questions(none)).containsExactly("a", "b");
  }

  @Test
  void leavesAQuestionWithoutAnAnswerToBeTold() {
    LabelledPairs read =
        LabelledPairs.of(
            """
            1. **Q:** a
               **A:** one

            2. **Q:** lonely
               in two lines

            3. **Q:** b

            **A:** three

            **Q:** lonely too
            """);

    assertThat(read.pairs())
        .extracting(Pair::number, Pair::question, Pair::answer)
        .containsExactly(
            tuple(1, "a", "one"),
            tuple(2, "lonely\nin two lines", null),
            tuple(3, "b", "three"),
            tuple(4, "lonely too", null));
  }

  @Test
  void doesNotGiveTheAnswerOfOneNumberToAnother() {
    LabelledPairs read = LabelledPairs.of("Q1: a?\nQ2: b?\n\nA1: one\nA2: two\n");

    assertThat(answers(read)).containsExactly(null, null);
  }

  @Test
  void knowsAQuestionWithoutAnAnswerByTheStyleOfTheOthers() {
    LabelledPairs read = LabelledPairs.of("Q1. a\nA1. one\n\nQ2. b\n\nQ3. c\nA3. three\n");

    assertThat(questions(read)).containsExactly("a", "b", "c");
    assertThat(answers(read)).containsExactly("one", null, "three");
  }

  @Test
  void endsAnAnswerAtTheHeadingsOfTheNextQuestions() {
    LabelledPairs read =
        LabelledPairs.of(
            """
            # Handbook

            ## Indicator 1: Alpha

            ### Alpha: Q&A pairs

            1. **Q:** a
               **A:** one

            [More of Alpha to come ...]

            ---

            ## Indicator 2: Gamma

            What Gamma is.

            ### Gamma: Q&A pairs

            1. **Q:** b
               **A:** two

            ## Closing words

            Good luck.
            """);

    assertThat(read.pairs())
        .extracting(Pair::indicator, Pair::answer)
        .containsExactly(tuple("Alpha", "one"), tuple("Gamma", "two"));
    assertThat(read.title()).isEqualTo("Handbook");
    assertThat(read.isReport()).isTrue();
  }

  @Test
  void takesTheTopicFromTheNearestHeadingThatNamesOne() {
    LabelledPairs read =
        LabelledPairs.of(
            """
            # Oscillators
            ## Alpha
            ### Questions and answers
            **Q:** a
            **A:** one
            ## Gamma
            About Gamma.

            **Q:** b
            **A:** two
            """);

    assertThat(read.pairs())
        .extracting(Pair::heading, Pair::answer)
        .containsExactly(tuple("Alpha", "one"), tuple("Gamma", "two"));
  }

  @Test
  void tellsAQuestionInTheProseBehindAPair() {
    String text =
        "## Indicator 1: A\nQ: a\nA: one\n\n## Indicator 2: B\nQ4 b\n> Q: and\nwhy\n\n## C\nQ: c\nA: d\n";
    LabelledPairs read = LabelledPairs.of(text);

    assertThat(questions(read)).containsExactly("a", "c");
    assertThat(read.unclaimed())
        .singleElement()
        .isEqualTo(new LabelledPairs.Unclaimed(text.indexOf("> Q: and"), "> Q: and\nwhy", 13));
  }

  private static List<String> questions(LabelledPairs read) {
    return read.pairs().stream().map(Pair::question).toList();
  }

  private static List<String> answers(LabelledPairs read) {
    return read.pairs().stream().map(Pair::answer).toList();
  }
}
