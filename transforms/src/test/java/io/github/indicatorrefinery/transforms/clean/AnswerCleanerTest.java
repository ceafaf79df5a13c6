package io.github.indicatorrefinery.transforms.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCleanerTest {
  private static final String FACT = "The RSI runs from 0 to 100.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Certainly! Here is a detailed overview of the RSI in crypto trading:",
        "Here's a summary of the topics you've asked about:",
        "Sure, I'd be happy to provide information about the RSI vs. the MACD.",
        "Okay, I can help you with an overview of the RSI. This is a broad area, so I'll be brief.",
        "Certainly, I'll give you a guide to the RSI. Here's what I've found:\n\n---",
        "Here is an overview of the topic \"Momentum: how the RSI reacts\":",
        "Let's dive into the use of the RSI.",
        "Of course!"
      })
  void leavesOutAnOpeningThatOnlyAnnounces(String opening) {
    assertThat(AnswerCleaner.clean(opening + "\n\n" + FACT)).isEqualTo(FACT);
    assertThat(Openings.announces(opening + "\n\n" + FACT)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The RSI is a momentum oscillator. Here is its formula:\n\nRSI = 100 - 100 / (1 + RS)",
        "Here is the formula:\n\nRSI = 100 - 100 / (1 + RS)",
        "Here is the answer: the RSI is 70.",
        "Here is an overview of the RSI, which is an oscillator from 0 to 100:\n\nMore.",
        "I've found that the RSI stays above 70 in strong trends.",
        "Unfortunately, I do not have access to that study.",
        "I'm sorry, but I cannot provide an overview of that.",
        "Certainly, MACD crossovers lag.",
        "Sure-fire strategies do not exist."
      })
  void keepsAnOpeningThatSaysSomething(String answer) {
    assertThat(AnswerCleaner.clean(answer)).isSameAs(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " Here is an overview of it:\n\n",
        " It is widely used (by many). Here's a detailed breakdown:\n\n",
        "\n\nHere are the key points on its use:\n"
      })
  void leavesOutAnAnnouncementBehindAFact(String announcement) {
    String before = FACT + announcement.substring(0, announcement.indexOf("Here")).stripTrailing();
    CleanedAnswer cleaned = AnswerCleaner.cleaned(FACT + announcement + "1. Range");
    assertThat(cleaned)
        .isEqualTo(new CleanedAnswer(before + "\n\n1. Range", List.of("announcement")));
  }

  @Test
  void keepsTheFactBehindAnInterjection() {
    assertThat(AnswerCleaner.clean("Certainly! " + FACT)).isEqualTo(FACT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\nLet me know if you need any clarification!",
        " I hope this overview is helpful. Please let me know if you have other questions.",
        "\n\n---\nFeel free to ask more.",
        " Good luck!",
        "\nIf you have any further questions, feel free to ask!",
        " Is there anything else I can help you with?"
      })
  void leavesOutASignOff(String signOff) {
    assertThat(AnswerCleaner.clean(FACT + signOff)).isEqualTo(FACT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Use a stop. Feel free to adjust the period to 14 days.",
        "Traders hope the halving lifts prices by 50 %.",
        "Please note that fees differ.",
        "Use 14 days. If you need more signals, let me know that 9 days are usual.",
        "The level is 70. I hope this helps: put the stop below it.",
        "The level is 70.\n\nWould you like me to use 14 or 21 days?",
        "- Let the profit run."
      })
  void keepsAnEndThatSaysSomething(String answer) {
    assertThat(AnswerCleaner.clean(answer)).isSameAs(answer);
  }

  @Test
  void leavesNothingOfAnAnswerThatIsOnlyAnnouncement() {
    assertThat(AnswerCleaner.clean("Here")).isEmpty();
    assertThat(AnswerCleaner.clean("Here is a comprehensive")).isEmpty();
    assertThat(AnswerCleaner.clean("Here is a detailed overview of gas fees and")).isEmpty();
    assertThat(AnswerCleaner.clean("Here is a detailed overview of gas:\n\nGas Fees an")).isEmpty();
    assertThat(AnswerCleaner.clean("Here is a detailed overview of gas:\n\n21,000 gas"))
        .isEqualTo("21,000 gas");
    assertThat(AnswerCleaner.clean(" \n\t\u200B\n")).isEmpty();
  }

  @Test
  void keepsLinesAndTrimsTheirEnds() {
    assertThat(AnswerCleaner.clean("\r\n\n  Steps:  \r\n\r\n\r\n\n   - one\t\n   - two  "))
        .isEqualTo("Steps:\n\n   - one\n   - two");
  }

  @Test
  void neverTouchesDigitsSignsOrFormulas() {
    String answer =
        "x \u2264 1.50 % \u00B1 0,5 < y > z; EMA = \u03B1\u00B7P + (1 \u2212 \u03B1)\u00B7E\u2080";
    assertThat(AnswerCleaner.clean(answer)).isSameAs(answer);
    assertThat(AnswerCleaner.clean("cafe\u0301\u200B " + answer)).isEqualTo("caf\u00E9 " + answer);
  }

  @Property
  void cleaningTwiceChangesNothing(@ForAll String answer) {
    String once = AnswerCleaner.clean(answer);
    assertThat(AnswerCleaner.clean(once)).isSameAs(once);
  }

  @Property
  void cleaningPhrasesTwiceChangesNothing(@ForAll("phrases") String answer) {
    String once = AnswerCleaner.clean(answer);
    assertThat(AnswerCleaner.clean(once)).isSameAs(once);
  }

  @Provide
  Arbitrary<String> phrases() {
    return Arbitraries.of(
            "Certainly! ",
            "Here is an overview of x:",
            "Here",
            " is a",
            "\n",
            "\n\n",
            "---",
            " ",
            "I'll provide details. ",
            "This will cover y. ",
            "RSI is 70. ",
            "Let me know if z! ",
            "I hope this helps. ",
            "Good luck! ",
            "\t",
            "a",
            "Sure.",
            "\u00A0",
            "Okay, ",
            "\"")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Test
  void takesLongHostileTextInItsStride() {
    assertThat(AnswerCleaner.clean("Certainly! ".repeat(200_000))).isEmpty();
    assertThat(AnswerCleaner.clean("Let me know! ".repeat(200_000))).isEmpty();
    assertThat(AnswerCleaner.clean("x" + "\u200D".repeat(1_000_000) + "y")).isEqualTo("xy");
    assertThat(AnswerCleaner.clean(" ".repeat(1_000_000) + "x")).isNotEmpty();
    String rules = "---\n".repeat(200_000);
    assertThat(AnswerCleaner.clean("Certainly!\n" + rules + "x")).isEqualTo("x");
    assertThat(AnswerCleaner.clean("x\n" + rules + "Good luck!")).isEqualTo("x");
  }
}
