package io.github.indicatorrefinery.pipeline.ask.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HitGradesTest {
  private static final GoldQuestion QUESTION =
      new GoldQuestion("q1", "What is it?", List.of("right"), "any");

  @TempDir private Path temporary;

  private HitGrades read(String lines) throws IOException {
    Path file = temporary.resolve("grades.tsv");
    Files.writeString(file, "query_id\tpair_id\tgrade\n" + lines);
    return HitGrades.read(file);
  }

  @Test
  void aRightPairThatNobodyGradedAnswers() throws IOException {
    assertThat(read("q1\tother\t1\nq2\tother\t2\n").of(QUESTION, id -> id))
        .containsOnly(Map.entry("other", 1), Map.entry("right", 2));
  }

  @Test
  void whatAReaderSaysOfARightPairCounts() throws IOException {
    assertThat(read("q1\tright\t0\n").of(QUESTION, id -> id)).containsEntry("right", 0);
  }

  @Test
  void ofPairsThatBecameOneTheBestGradeCounts() throws IOException {
    assertThat(read("q1\tother\t2\nq1\tmore\t1\n").of(QUESTION, id -> "survivor"))
        .containsOnly(Map.entry("survivor", 2));
  }

  @Test
  void tellsTheLineOfAMistake() {
    assertThatThrownBy(() -> read("q1\tother\t1\nq1\tother\t3\n")).hasMessageContaining("line 3");
    assertThatThrownBy(() -> read("q1\tother\t1\nq1\tother\t1\n"))
        .hasMessageContaining("a second time");
  }
}
