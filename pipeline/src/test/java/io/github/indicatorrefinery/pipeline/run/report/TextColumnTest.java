package io.github.indicatorrefinery.pipeline.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextColumnTest {
  @Test
  void wordsThatDoNotFitBeginALine() {
    assertThat(TextColumn.wrap("one two three", 7)).containsExactly("one two", "three");
  }

  @Test
  void aWordWiderThanALineIsSplit() {
    assertThat(TextColumn.wrap("a 0123456789", 4)).containsExactly("a", "0123", "4567", "89");
  }

  @Test
  void wideCharactersFillTwoCellsAndMarksNone() {
    assertThat(TextColumn.wrap("比特币", 4)).containsExactly("比特", "币");
    assertThat(TextColumn.cells("e\u0301😀")).isEqualTo(3);
  }

  @Test
  void theShorterTextLeavesItsColumnEmpty() {
    assertThat(TextColumn.sideBySide("one two", "币", 4)).containsExactly("one  | 币", "two  |");
    assertThat(TextColumn.sideBySide("", "one two", 4)).containsExactly("     | one", "     | two");
  }
}
