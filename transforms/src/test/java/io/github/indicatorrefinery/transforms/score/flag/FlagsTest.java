package io.github.indicatorrefinery.transforms.score.flag;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.score.text.AnswerText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fees rise when blocks are full and the",
        "- Fees rise.\n- Blocks fill.\n- Traders pay more for speed",
        "The steps are:",
        "Fees rise, blocks fill,",
        "Fees:\n-",
        "Fees rise.\n\nSources:\n- A Journal\n\nIn summary, fees follow the demand",
        "Fees rise.\n\nSources:\n- \"A Journal of",
        "Fees rise when blocks are full.\n\nHow to save:\n- send at night\n- wait",
        "Fees rise when blocks are full.\n\nWho"
      })
  void findsATextThatBreaksOff(String answer) {
    assertThat(Truncation.isTruncated(read(answer))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fees rise.",
        "Fees rise (see above).",
        "Fees rise.\n\nSources:\n- A Journal of Fees and Blocks",
        "Fees rise.\n- Sources: Journal, Paper, Book",
        "Fees rise: https://example.org/a",
        "It is so:\n\nfee = gas * price",
        "- low fees\n- full blocks\n- fast nodes with memory",
        "| fee | 5 |",
        "He said \"fees rise.\"",
        ""
      })
  void findsNothingWrongWithTextsThatEnd(String answer) {
    assertThat(Truncation.isTruncated(read(answer))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm sorry, but I can't help with that.",
        "I cannot provide advice on this topic.",
        "Unfortunately, I do not have access to that data.",
        "As an AI, I am a program and do not have a view of your wallet.",
        "I strongly discourage draining wallets of others.",
        "Draining a wallet is never the right or okay thing: it is not acceptable. Respect owners.",
        "There is no valid reason to bar them from trading. All deserve equality and respect."
      })
  void findsARefusal(String answer) {
    assertThat(Refusal.of(read(answer))).isEqualTo(Refusal.Degree.FULL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please note that fees differ.",
        "I'm sorry to hear about your loss. Write to the exchange first.",
        "It is important to note that this is no advice.",
        "Nodes cannot provide this data.",
        "The unbanked do not have access to banks, which wallets mend.",
        "A pricing model fails where sellers do not have the same news.",
        "There is no good reason to expect a lower fee at night.",
        "Wash trading is illegal and harmful to a market.",
        "I cannot name the inventor of this coin: the coin does not exist and never did.",
        "Please note that it is not safe or wise to share a seed phrase.",
        "Fees rise when blocks fill."
      })
  void findsNoRefusalInACaution(String answer) {
    assertThat(Refusal.of(read(answer))).isEqualTo(Refusal.Degree.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As an AI, I have no opinion, but I can tell you that fees rise when blocks fill.",
        "I'm unable to look into the future. However, I can offer what drove fees so far."
      })
  void findsNoRefusalWhereAnAnswerIsAnnounced(String answer) {
    assertThat(Refusal.of(read(answer))).isEqualTo(Refusal.Degree.NONE);
  }

  @Test
  void findsARefusalThatTurnsToSomethingElseHoweverLong() {
    String answer =
        "I cannot help to drain a wallet, which is illegal. Instead of trying to take coins:\n"
            + "- Earn coins by work.\n".repeat(6);
    assertThat(Refusal.of(read(answer))).isEqualTo(Refusal.Degree.FULL);
  }

  @Test
  void findsNoRefusalBeforeARealAnswer() {
    String answer =
        "Unfortunately, I do not have access to live data. In general:\n"
            + "- Fees rise when blocks fill.\n".repeat(6);
    assertThat(Refusal.of(read(answer))).isEqualTo(Refusal.Degree.PARTIAL);
  }

  @Test
  void findsLoopsOfWordsAndOfLines() {
    assertThat(repetitive("the fee is paid by the one who sends the coin ".repeat(9))).isTrue();
    assertThat(repetitive("- A fee is paid.\n".repeat(9))).isTrue();
    assertThat(repetitive("- A fee is paid.\n- A node checks it.\n- A block holds it.")).isFalse();
  }

  @Test
  void findsTheModelSpeakingOfItself() {
    assertThat(speaksOfItself("As an AI language model, I compute.")).isTrue();
    assertThat(speaksOfItself("As of my knowledge cutoff, fees rose.")).isTrue();
    assertThat(speaksOfItself("Traders use an AI to trade.")).isFalse();
  }

  private static boolean speaksOfItself(String answer) {
    return SelfReference.speaksOfItself(read(answer));
  }

  private static boolean repetitive(String answer) {
    return Repetition.isRepetitive(read(answer), 0.25, 0.25);
  }

  private static AnswerText read(String answer) {
    return AnswerText.read("a question", answer);
  }
}
