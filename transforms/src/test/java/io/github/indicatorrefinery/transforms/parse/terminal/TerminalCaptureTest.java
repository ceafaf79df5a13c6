package io.github.indicatorrefinery.transforms.parse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalCaptureTest {
  private static final String ESC = "\u001b";

  @Test
  void keepsTheLastStateOfALineThatRewritesItself() {
    assertThat(shown("10%\r50%\r100%\ndone")).isEqualTo("100%\ndone");
    assertThat(shown("working |\b/\b-\b\\\b\b\b\b\b\b\b\b\bready\u001b[K\nx"))
        .isEqualTo("ready\nx");
    assertThat(shown("wait...\r\u001b[2Kgo\nx")).isEqualTo("go\nx");
    assertThat(shown("wait...\r       \rgo\nx")).isEqualTo("go\nx");
    assertThat(shown("wait\r    \r\nx")).isEqualTo("\nx");
    assertThat(shown("abcdef\r\u001b[2Cxy\u001b[4D\u001b[1P\u001b[@_\nx")).isEqualTo("_bxyef\nx");
  }

  @Test
  void keepsTrailingBlanksThatNobodyWroteOver() {
    assertThat(shown("a  \nb\rc  \nd")).isEqualTo("a  \nc  \nd");
  }

  @Test
  void movesUpAndErases() {
    assertThat(shown("one\ntwo\nthree\n\u001b[2A\u001b[Jend")).isEqualTo("one\nend");
    assertThat(shown("one\ntwo\n\u001b[1F\u001b[0Kzwei\nthree")).isEqualTo("one\nzwei\nthree");
    assertThat(shown("a\nb\n\u001b[2A\u001b[1Mc\n")).isEqualTo("c\n");
    assertThat(shown("a\n\u001bMb\nc")).isEqualTo("b\nc");
    assertThat(shown("\u001b7one\u001b8two\n.")).isEqualTo("two\n.");
  }

  @Test
  void keepsAPageThatIsClearedAsAWhole() {
    assertThat(shown("before\n\u001b[H\u001b[2Jafter\n")).contains("before\n", "after\n");
    assertThat(shown("before\nmore\n\u001b[H\u001b[Jafter\n")).contains("before\nmore\n", "after");
  }

  @Test
  void dropsTheAlternateScreenAndKeepsOneThatNobodyLeaves() {
    assertThat(shown("a\u001b[?1049hmenu\nitem\u001b[?1049lb\n")).isEqualTo("ab\n");
    assertThat(shown("a\r\n\u001b[?47hall\nthe rest\rT")).isEqualTo("a\nall\nThe rest");
  }

  @Test
  void keepsTheTextOfALink() {
    String link = ESC + "]8;;https://example.org/x" + ESC + "\\text" + ESC + "]8;;" + ESC + "\\";

    assertThat(shown("a " + link + " b")).isEqualTo("a text b");
    assertThat(shown("x\ra " + link + " b")).isEqualTo("a text b");
  }

  @Test
  void knowsTheSourceLineOfEveryRow() {
    CapturedText text =
        TerminalCapture.of("one\n10%\r20%\nthree\n\u001b[1A\u001b[2Kfour\nfive").shown();

    assertThat(text.text()).isEqualTo("one\n20%\nfour\nfive");
    assertThat(text.lineAt(0)).isEqualTo(1);
    assertThat(text.lineAt(text.text().indexOf("20%"))).isEqualTo(2);
    assertThat(text.lineAt(text.text().indexOf("four"))).isEqualTo(4);
    assertThat(text.lineAt(text.text().indexOf("five"))).isEqualTo(5);
  }

  @Test
  void leavesPlainTextsOfAnyLineEndAsTheyAre() {
    assertThat(shown("a\r\nb\nc\r\n")).isEqualTo("a\nb\nc\n");
    assertThat(shown("a\rb\rc")).isEqualTo("a\nb\nc");
    assertThat(shown("a\tb\r\r\nc\td")).isEqualTo("a\tb\nc\td");
  }

  @Test
  void takesTheLinesOfScriptOff() {
    TerminalCapture capture =
        TerminalCapture.of(
            """
            Script started on 2025-11-01 10:00:00+00:00 [COLUMNS="80" LINES="24"]
            text\r
            Script started on time, he said.\r

            Script done on 2025-11-01 10:05:00+00:00 [COMMAND_EXIT_CODE="0"]
            """);

    assertThat(capture.recorder()).isEqualTo("a terminal session captured by script(1)");
    assertThat(capture.shown().text()).isEqualTo("\ntext\nScript started on time, he said.\n\n\n");
    assertThat(capture.shown().lineAt(1)).isEqualTo(2);
  }

  @Test
  void replaysRecordingsOfBothVersions() {
    String events =
        """
        # a remark
        [0.1, "o", "one\\u001b"]
        [0.2, "o", "[31m\\r\\ntw"]
        [0.2, "i", "typed"]
        [0.3, "r", "80x24"]
        [0.4, "o", "o\\r2\\n"]
        """;
    for (String head :
        new String[] {
          "{\"version\": 2, \"width\": 80, \"height\": 24, \"env\": {\"TERM\": \"xterm\"}}",
          "{\"version\":3,\"term\":{\"cols\":80,\"rows\":24,\"type\":\"xterm\"}}"
        }) {
      TerminalCapture capture = TerminalCapture.of(head + "\n" + events);

      assertThat(TerminalCapture.isRecording(head + "\n" + events)).isTrue();
      assertThat(capture.shown().text()).isEqualTo("one\n2wo\n");
      assertThat(capture.shown().lineAt(0)).isEqualTo(3);
      assertThat(capture.shown().lineAt(4)).isEqualTo(7);
      assertThat(capture.defect()).isNull();
    }
  }

  @Test
  void tellsWhatOfARecordingIsBroken() {
    String head = "{\"version\": 2, \"width\": 80, \"height\": 24}\n";

    assertThat(TerminalCapture.of(head + "[1, \"o\", \"a\"]\n[2, \"o\", \"b").defect())
        .isEqualTo("line 3 is no event");
    assertThat(TerminalCapture.of(head + "{}\n[]\n[1, \"o\", \"a\"]\n").defect())
        .isEqualTo("line 2 is no event, and 1 more");
    assertThat(
            TerminalCapture.of("{\"version\":1,\"width\":80,\"height\":24,\"stdout\":[]}").defect())
        .startsWith("version 1 is not read");
  }

  @Test
  void takesNoOtherJsonForARecording() {
    assertThat(TerminalCapture.isRecording("{\"version\": 2, \"sessions\": []}")).isFalse();
    assertThat(TerminalCapture.isRecording("{\"width\": 2, \"height\": 3}")).isFalse();
    assertThat(TerminalCapture.isRecording("[1, \"o\", \"version\"]")).isFalse();
  }

  private static String shown(String output) {
    return TerminalCapture.of(output).shown().text();
  }
}
