package io.github.indicatorrefinery.pipeline.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TypedLinesTest {
  private static final List<String> NAMES =
      List.of("Bollinger Bands", "Relative Strength Index (RSI)");

  private static List<String> all(TypedLines lines) throws IOException {
    try (lines) {
      List<String> read = new ArrayList<>();
      for (String line = lines.next(); line != null; line = lines.next()) {
        read.add(line);
      }
      return read;
    }
  }

  /** What comes of keys that are struck in a terminal, the last of which ends it. */
  private static List<String> struck(String keys) throws IOException {
    ByteArrayInputStream in =
        new ByteArrayInputStream((keys + "\u0004").getBytes(StandardCharsets.UTF_8));
    return all(
        TypedLines.edited(
            new ExternalTerminal(
                "test", "ansi", in, new ByteArrayOutputStream(), StandardCharsets.UTF_8),
            NAMES));
  }

  @Test
  void theTabulatorCompletesTheNameOfAnIndicator() throws IOException {
    assertThat(struck("how do boll\t\r").get(0).strip()).isEqualTo("how do Bollinger Bands");
  }

  @Test
  void theArrowBringsTheLineBefore() throws IOException {
    assertThat(struck("what is RSI?\r\u001B[A\r")).containsExactly("what is RSI?", "what is RSI?");
  }

  @Test
  void quotesAndExclamationMarksAreWhatTheyAre() throws IOException {
    assertThat(struck("what's \"RSI\" !!\r")).containsExactly("what's \"RSI\" !!");
  }

  @Test
  void aPipeGivesItsLinesAsTheyAre() throws IOException {
    StringWriter err = new StringWriter();

    assertThat(
            all(
                TypedLines.plain(
                    new ByteArrayInputStream("one\ntwo é".getBytes(StandardCharsets.UTF_8)),
                    new PrintWriter(err))))
        .containsExactly("one", "two é");
    assertThat(err).hasToString("? ? ? ");
  }
}
