package io.github.indicatorrefinery.transforms.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SentenceChoiceTest {
  private static final SentenceChoice CHOICE =
      new SentenceChoice(SentenceChoiceTest::words, word -> word.length() > 3 ? 1 : 0);

  private static Set<String> words(String text) {
    return new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+")));
  }

  private static AnswerSource source(int number, String answer, String... wrong) {
    return new AnswerSource(number, "What is it?", answer, List.of(wrong));
  }

  @Test
  void leavesOutHeadingsAndQuestionsAndTellsInTheOrderOfThePair() {
    assertThat(
            CHOICE.answer(
                "what does the vortex tell",
                List.of(
                    source(
                        1,
                        """
                        What the vortex tells of it:
                        Read more at https://example.org/the/vortex/tells
                        - The vortex has two lines of movement.
                        But what does the vortex tell us?
                        It was made public in a magazine.
                        The vortex can tell where a trend begins.
                        """))))
        .extracting(CitedSentence::text)
        .containsExactly(
            "The vortex has two lines of movement.", "The vortex can tell where a trend begins.");
  }

  @Test
  void neverRepeatsAWrongStatement() {
    assertThat(
            CHOICE.answer(
                "range of the vortex",
                List.of(
                    source(
                        1,
                        "The vortex lies between one and two. Its range has no upper end.",
                        "lies between one and two"))))
        .containsExactly(new CitedSentence("Its range has no upper end.", 1));
  }

  @Test
  void anotherPairAddsOnlyWhatIsNew() {
    List<CitedSentence> chosen =
        CHOICE.answer(
            "vortex trend reversal and stops",
            List.of(
                source(1, "The vortex shows each trend reversal early."),
                source(2, "The vortex shows each trend reversal very early."),
                source(3, "Whoever trades a reversal of the trend by the vortex sets stops.")));

    assertThat(chosen).extracting(CitedSentence::number).containsExactly(1, 3);
  }

  @Test
  void leavesOutListsOfSourcesRowsAndHalfSentences() {
    assertThat(
            CHOICE.answer(
                "vortex trend lines",
                List.of(
                    source(
                        1,
                        """
                        | vortex | trend | lines |
                        and so the vortex has trend lines too.
                        **Trend**: the vortex has two **lines** that cross.
                        Source: "The vortex and trend lines" by A. Writer

                        Sources:
                        - "Vortex trend lines explained" by A. Writer
                        - The Journal of Vortex Trend Lines.
                        """))))
        .extracting(CitedSentence::text)
        .containsExactly("Trend: the vortex has two lines that cross.");
  }

  @Test
  void aSentenceThatLeansOnAnotherComesWithIt() {
    assertThat(
            CHOICE.answer(
                "vortex divergence before reversal",
                List.of(
                    source(
                        1,
                        """
                        Prices often fall while the lines still rise. \
                        This vortex divergence comes before a reversal.
                        """))))
        .extracting(CitedSentence::text)
        .containsExactly(
            "Prices often fall while the lines still rise.",
            "This vortex divergence comes before a reversal.");
  }

  @Test
  void aFormulaIsKeptWhereACalculationIsAskedForEvenFromAnotherPair() {
    List<AnswerSource> sources =
        List.of(
            source(1, "The vortex is calculated from true ranges of each period."),
            source(2, "Many like the vortex for its calm.\nVI+ of the vortex = VM+ / TR"));

    assertThat(CHOICE.answer("how is the vortex calculated", sources))
        .containsExactly(
            new CitedSentence("The vortex is calculated from true ranges of each period.", 1),
            new CitedSentence("VI+ of the vortex = VM+ / TR", 2));
    assertThat(CHOICE.answer("what is the vortex made of", sources))
        .extracting(CitedSentence::number)
        .containsExactly(1);
  }
}
