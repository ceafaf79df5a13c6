package io.github.indicatorrefinery.transforms.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurvivorOrderTest {
  private static final Candidate BASE = candidate("b", SourceKind.REPORT, "m", "", 80, 0.5, 100);

  /** Each differs from the one before in what counts next, and from {@link #BASE} in one thing. */
  private static final List<Candidate> BEST_FIRST =
      List.of(
          candidate("z", SourceKind.STRUCTURED, "z", "z", 80.1, 0, 0),
          candidate("z", SourceKind.STRUCTURED, "z", "z", 80, 0.6, 0),
          candidate("z", SourceKind.STRUCTURED, "z", "z", 80, 0.5, 101),
          candidate("z", SourceKind.EXPORT, "z", "z", 80, 0.5, 100),
          candidate("a", SourceKind.REPORT, "z", "z", 80, 0.5, 100),
          candidate("b", SourceKind.REPORT, "l", "", 80, 0.5, 100),
          BASE,
          candidate("b", SourceKind.REPORT, "a", "note", 80, 0.5, 100),
          candidate("c", SourceKind.REPORT, "a", "", 80, 0.5, 100),
          candidate("a", SourceKind.STRUCTURED, "a", "", 80, 0.5, 100),
          candidate("a", SourceKind.EXPORT, "a", "", 80, 0.5, 99),
          candidate("a", SourceKind.EXPORT, "a", "", 80, 0.4, 999),
          candidate("a", SourceKind.EXPORT, "a", "", 79.9, 1, 999),
          wrong("a", 99, 999),
          wrong("a", 98, 999),
          wrong("b", 98, 999));

  @Test
  void comparesWrongStatementsThenScoreThenCompletenessThenLengthThenKindThenIdThenReading() {
    for (int seed = 0; seed < 20; seed++) {
      List<Candidate> shuffled = new ArrayList<>(BEST_FIRST);
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(SurvivorOrder.BEST_FIRST);
      assertThat(shuffled).isEqualTo(BEST_FIRST);
    }
  }

  @Test
  void leavesATieOnlyForTheVerySameReading() {
    assertThat(SurvivorOrder.BEST_FIRST.compare(BASE, BASE)).isZero();
    assertThat(BEST_FIRST)
        .allSatisfy(
            other ->
                assertThat(SurvivorOrder.BEST_FIRST.compare(BASE, other) == 0)
                    .isEqualTo(BASE.equals(other)));
  }

  private static Candidate wrong(String id, double score, int length) {
    Origin origin = new Origin(SourceKind.EXPORT, "a", "2", "line 1");
    return new Candidate(
        id, origin, "", "rsi", List.of(), "What?", "hash", true, score, 1, length, List.of());
  }

  private static Candidate candidate(
      String id,
      SourceKind kind,
      String file,
      String notes,
      double score,
      double completeness,
      int length) {
    Origin origin = new Origin(kind, file, "2", "line 1");
    return new Candidate(
        id,
        origin,
        notes,
        "rsi",
        List.of(),
        "What?",
        "hash",
        false,
        score,
        completeness,
        length,
        List.of());
  }
}
