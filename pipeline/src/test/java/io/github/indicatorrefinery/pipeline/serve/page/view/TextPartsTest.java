package io.github.indicatorrefinery.pipeline.serve.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextPartsTest {
  private static TextPart citation(String number) {
    return new TextPart(number, TextPart.CITATION);
  }

  private static TextPart plain(String text) {
    return TextPart.plain(text);
  }

  @Test
  void onlyNumbersOfPairsAreCitations() {
    assertThat(TextParts.lines("It rises [1][2].\nx[3] stays [0]", 2))
        .containsExactly(
            List.of(plain("It rises "), citation("1"), citation("2"), plain(".")),
            List.of(plain("x[3] stays [0]")));
  }

  @Test
  void ofQuotesThatOverlapTheFirstStands() {
    TextPart wrong = new TextPart("b c", "wrong");
    TextPart longer = new TextPart("a b c d", "correct");
    TextPart after = new TextPart("d", "variant");
    TextPart absent = new TextPart("zebra", "wrong");

    assertThat(TextParts.quoted("a b c d e", List.of(absent, wrong, longer, after)))
        .containsExactly(plain("a "), wrong, plain(" "), after, plain(" e"));
  }

  @Test
  void marksAreTakenInPairs() {
    assertThat(TextParts.marked("a <b> c <d", '<', '>'))
        .containsExactly(plain("a "), new TextPart("b", TextPart.MATCH), plain(" c <d"));
  }

  @Test
  void anEmptyTextHasNoPart() {
    assertThat(TextParts.quoted("", List.of())).isEmpty();
    assertThat(TextParts.marked("", '<', '>')).isEmpty();
  }
}
