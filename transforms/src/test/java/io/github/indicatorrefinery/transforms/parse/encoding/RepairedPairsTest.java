package io.github.indicatorrefinery.transforms.parse.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.parse.CollectedRecords;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairedPairsTest {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wilder\u2019s RSI \u2013 r\u00E9sum\u00E9",
        "\u20AC5 \u2265 \u00BD \u00D7 \u03C3\u00B2",
        "up \uD83D\uDCC8\uFE0E now"
      })
  void undoesOneWrongReadingAndTwo(String text) {
    assertThat(answer(garbled(text))).isEqualTo(text);
    assertThat(answer(garbled(garbled(text)))).isEqualTo(text);
    assertThat(notes(garbled(text))).containsExactly("mojibake_repaired");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "un \u00E2ge, \u00C3\u00A0 and \u4E2D",
        "Ch\u00E2teau \u00C0 la carte \u2013 S\u00C3O PAULO",
        "\u00F0 is a letter of Iceland: ma\u00F0ur",
        "20 \u00C2\u00B0C\u2019s"
      })
  void leavesATextAlone(String text) {
    assertThat(answer(text)).isEqualTo(text);
  }

  @Test
  void undoesItBesideRightCharacters() {
    assertThat(answer("Right \u2019 and " + garbled("wrong \u2019, caf\u00E9")))
        .isEqualTo("Right \u2019 and wrong \u2019, caf\u00E9");
  }

  @Test
  void notesWhatIsLeftOrLost() {
    assertThat(notes("caf\u00C3\u00A9 and \u4E2D")).containsExactly("mojibake");
    assertThat(answer("so \u00E2\u20AC\uFFFD it is")).isEqualTo("so \uFFFD it is");
    assertThat(notes("so \u00E2\u20AC\uFFFD it is"))
        .containsExactly("mojibake_repaired", "mojibake");
  }

  @Test
  void closesAQuotationThatIsOpen() {
    String text = "\u00E2\u20AC\u0153hot\u00E2\u20AC\uFFFD";

    assertThat(answer(text)).isEqualTo("\u201Chot\u201D");
    assertThat(notes(text)).containsExactly("mojibake_repaired");
  }

  @Test
  void repairsTopicAndQuestionToo() {
    SourcePair pair = pass(garbled("r\u00E9sum\u00E9"), "What\u00E2\u20AC\u2122s RSI?", "a");

    assertThat(pair.topic()).isEqualTo("r\u00E9sum\u00E9");
    assertThat(pair.question()).isEqualTo("What\u2019s RSI?");
    assertThat(pair.notes()).containsExactly("declared_length", "mojibake_repaired");
  }

  private static String garbled(String text) {
    StringBuilder garbled = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      String read = new String(new byte[] {b}, WESTERN);
      // As browsers read the five bytes that stand for nothing.
      garbled.append(read.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : read);
    }
    return garbled.toString();
  }

  private static String answer(String text) {
    return pass("", "q", text).answer();
  }

  private static List<String> notes(String text) {
    List<String> notes = pass("", "q", text).notes();
    return notes.subList(1, notes.size());
  }

  private static SourcePair pass(String topic, String question, String answer) {
    CollectedRecords collected = new CollectedRecords();
    Origin origin = new Origin(SourceKind.FILE, "f", null, "line 1");
    new RepairedPairs(collected)
        .pair(new SourcePair(origin, topic, null, 0, question, answer, List.of("declared_length")));
    return collected.pairs.get(0);
  }
}
