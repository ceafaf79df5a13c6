package io.github.indicatorrefinery.pipeline.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.transforms.values.CharacterCount;
import io.github.indicatorrefinery.transforms.values.PassedOver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputLinesTest {
  private static final PassedOver NOTES = new PassedOver("sessions[*].notes", 12);

  @Test
  void tellsOfTextWhereMostIsUnclaimedFirstAndOfWhatWasPassedOver() {
    assertThat(
            InputLines.of(
                List.of(
                    file("in/a.txt", new CharacterCount(1200, 1000, 200, 0)),
                    file("in/b.txt", new CharacterCount(100, 60, 0, 40)),
                    file("in/c.json", CharacterCount.NONE),
                    file("in/export.json", CharacterCount.NONE, NOTES, new PassedOver("meta", 1)))))
        .containsExactly(
            "",
            "characters of text files, most unclaimed first         read     in pairs        prose    unclaimed",
            "in/b.txt                                              100           60            0           40",
            "in/a.txt                                            1,200        1,000          200            0",
            "all 2 files                                         1,300        1,060          200           40",
            "",
            "passed over, for they hold no pair",
            "in/export.json: sessions[*].notes: 12 objects",
            "in/export.json: meta: 1 object");
  }

  @Test
  void saysNothingWhereThereIsNothingToTell() {
    assertThat(InputLines.of(List.of(file("in/c.json", CharacterCount.NONE)))).isEmpty();
  }

  @Test
  void namesTwentyAndTellsHowManyMoreThereAre() {
    CharacterCount text = new CharacterCount(1, 1, 0, 0);

    List<String> lines = InputLines.of(Collections.nCopies(25, file("a.txt", text, NOTES)));

    assertThat(lines)
        .contains("… and 5 more files, see run.json", "… and 5 more places, see run.json")
        .filteredOn(line -> line.startsWith("a.txt"))
        .hasSize(40);
  }

  @Test
  void nothingThatAFileNamesBecomesALineOfItsOwnOrALongOne() {
    String place = "a\nall 1 files\u2028b\r\tc" + "x".repeat(1_000);

    List<String> lines =
        new ArrayList<>(
            InputLines.of(
                List.of(
                    file(
                        "p".repeat(100) + "/end.txt",
                        CharacterCount.NONE,
                        new PassedOver(place, 3)))));

    assertThat(lines).hasSize(3);
    assertThat(lines.get(2))
        .startsWith("…p")
        .contains("/end.txt: a all 1 files b  cxxx")
        .endsWith("x…: 3 objects")
        .hasSize(157);
  }

  private static RunRecord.Input file(String path, CharacterCount text, PassedOver... places) {
    return new RunRecord.Input(path, "export", 1, "sha", "export", "UTF-8", text, List.of(places));
  }
}
