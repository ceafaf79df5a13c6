package io.github.indicatorrefinery.transforms.parse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AnsiTextTest {
  @Test
  void stripsSequencesOfEveryKind() {
    assertThat(AnsiText.strip("\u001b[1;31mred\u001b[0m \u009b32mgreen\u009bm"))
        .isEqualTo("red green");
    assertThat(AnsiText.strip("\u001b]0;title\u0007a\u001b]8;;u\u001b\\b\u009dt\u009cc"))
        .isEqualTo("abc");
    assertThat(
            AnsiText.strip("a\u001bPq#0\u001b\\b\u001bXs\u009cc\u001b^p\u001b\\d\u001b_x\u001b\\e"))
        .isEqualTo("abcde");
    assertThat(AnsiText.strip("a\u001b(Bb\u001b#8c\u001b%Gd\u001b7e\u001bcf\u0085g"))
        .isEqualTo("abcdefg");
  }

  @Test
  void keepsTheContentOfAControlStringThatNeverEnds() {
    assertThat(AnsiText.strip("a\u001b]0;title\nb\nc")).isEqualTo("a0;title\nb\nc");
    assertThat(AnsiText.strip("a\u001b]0;x\u001b[31mb")).isEqualTo("a0;xb");
    String far = "\n".repeat(ControlSequence.MAX_MULTILINE_STRING_CHARS + 2) + "\u0007";
    assertThat(AnsiText.strip("a\u001b]" + far)).isEqualTo("a" + far);
  }

  @Test
  void dropsWhatRemainsOfABrokenSequence() {
    assertThat(AnsiText.strip("a\u001b[12\nb\u001b\nc\u001b(\u001b")).isEqualTo("a\nb\nc");
    assertThat(AnsiText.strip("a\u001b\u001b[0mb")).isEqualTo("ab");
  }

  @Test
  void knowsTheSourceLineOfEveryPlace() {
    AnsiText text = AnsiText.of("a\u001b[0m\nb\u001bPx\ny\u001b\\c\n\nd");

    assertThat(text.text()).isEqualTo("a\nbc\n\nd");
    assertThat(text.lineAt(0)).isEqualTo(1);
    assertThat(text.lineAt(2)).isEqualTo(2);
    assertThat(text.lineAt(3)).isEqualTo(3);
    assertThat(text.lineAt(5)).isEqualTo(4);
    assertThat(text.lineAt(6)).isEqualTo(5);
  }

  @Test
  void tellsHowMuchWasRemovedBeforeAPlace() {
    AnsiText text = AnsiText.of("ab\u001b[0mcd");

    assertThat(text.removedBefore(2)).isZero();
    assertThat(text.removedBefore(3)).isEqualTo(4);
  }

  @Test
  void isLinearInManyIntroducers() {
    String hostile =
        "\u001b]".repeat(500_000) + "\u009d".repeat(500_000) + "\u001b[".repeat(500_000);

    assertThat(AnsiText.strip(hostile)).isEmpty();
  }

  @Property
  void leavesNoSequenceAndChangesNothingTwice(@ForAll String text) {
    String once = AnsiText.strip(text);

    assertThat(once).doesNotContain("\u001b", "\u009b", "\u0085");
    assertThat(AnsiText.strip(once)).isEqualTo(once);
  }
}
