package io.github.indicatorrefinery.pipeline.run.dedupreport.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.DedupCurve.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DedupCurveTest {
  private static final Map<String, Integer> NUMBER = Map.of("number", 1);
  private static final Map<String, Integer> UNIT_TOO = Map.of("number", 2, "unit", 1);
  private static final Map<String, Integer> ALL = Map.of("number", 2, "unit", 1, "coin", 1);

  @TempDir private Path temporary;

  @Test
  void countsWhatGoesAtTenThresholdsWithGuardsAndWithout() throws IOException, SQLException {
    DedupCurve curve = curve("");

    assertThat(curve.points())
        .containsExactly(
            new Point(0.01, false, 2, 1, 1, NUMBER),
            new Point(0.02, false, 2, 1, 1, NUMBER),
            new Point(0.03, false, 2, 1, 1, NUMBER),
            new Point(0.04, false, 2, 2, 1, NUMBER),
            new Point(0.05, false, 2, 2, 1, NUMBER),
            new Point(0.06, false, 2, 2, 2, UNIT_TOO),
            new Point(0.07, false, 2, 2, 2, UNIT_TOO),
            new Point(0.08, false, 2, 2, 2, UNIT_TOO),
            new Point(0.10, true, 3, 3, 3, ALL),
            new Point(0.12, false, 3, 4, 3, ALL));
    assertThat(curve.guards()).containsExactly("number", "coin", "unit");
    assertThat(curve.cut()).isEqualTo(curve.points().get(8));
  }

  @Test
  void aCutBetweenTheTenIsShownBesideThem() throws IOException, SQLException {
    DedupCurve curve = curve("UPDATE project_info SET value = '0.055' WHERE key LIKE 'semantic%'");

    assertThat(curve.points()).hasSize(11);
    assertThat(curve.cut()).isEqualTo(new Point(0.055, true, 2, 2, 2, UNIT_TOO));
    assertThat(curve.points().get(5)).isSameAs(curve.cut());
  }

  @Test
  void withoutEmbeddingsTheThresholdsAreOfShingles() throws IOException, SQLException {
    assertThat(curve(ComparedRun.WITHOUT_EMBEDDINGS).points())
        .containsExactly(
            new Point(0.95, false, 0, 0, 0, Map.of()),
            new Point(0.90, false, 1, 1, 0, Map.of()),
            new Point(0.85, false, 1, 2, 1, NUMBER),
            new Point(0.80, false, 2, 3, 1, NUMBER),
            new Point(0.75, true, 2, 3, 1, NUMBER),
            new Point(0.70, false, 2, 3, 1, NUMBER),
            new Point(0.65, false, 2, 3, 1, NUMBER),
            new Point(0.60, false, 2, 3, 2, UNIT_TOO),
            new Point(0.55, false, 2, 3, 2, UNIT_TOO),
            new Point(0.50, false, 3, 4, 2, UNIT_TOO));
  }

  @Test
  void aRunThatComparedNothingLosesNothing() throws IOException, SQLException {
    DedupCurve curve = curve("DELETE FROM question_pairs");

    assertThat(curve.points()).hasSize(10);
    assertThat(curve.points()).allMatch(point -> point.gone() + point.goneUnguarded() == 0);
    assertThat(curve.guards()).isEmpty();
  }

  private DedupCurve curve(String changes) throws IOException, SQLException {
    return DedupCurve.of(ComparedRun.read(ComparedRun.write(temporary.resolve("run"), changes)));
  }
}
