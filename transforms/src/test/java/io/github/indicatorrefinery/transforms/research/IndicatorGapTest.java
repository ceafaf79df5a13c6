package io.github.indicatorrefinery.transforms.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorGapTest {
  private static final GapPair PAIR = new GapPair("1", "Can the Force Index fail?", "");

  private static IndicatorGap gap(
      int kept, int ofEachFacet, ResearchSuccess research, int wrong, int failed, int elsewhere) {
    Map<Facet, List<GapPair>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, Collections.nCopies(ofEachFacet, PAIR));
    }
    return new IndicatorGap(
        new IndicatorGap.About("force_index", "Force Index", 9, "Price", "Volume"),
        100,
        kept,
        facets,
        List.of(),
        new IndicatorGap.Trouble(10, Collections.nCopies(wrong, PAIR), List.of(), List.of()),
        research,
        Collections.nCopies(failed, "How?"),
        Collections.nCopies(elsewhere, PAIR));
  }

  private static final ResearchSuccess NONE = new ResearchSuccess(0, 0);

  @ParameterizedTest
  @CsvSource({"80, 100, COMPLETE", "79, 100, PARTIAL", "1, 100, PARTIAL", "0, 100, MISSING"})
  void fourFifthsOfTheTargetAreComplete(int kept, int target, GapState state) {
    assertThat(GapState.of(kept, target)).isEqualTo(state);
  }

  @Test
  void aFacetIsThinBelowATwentiethOfTheTarget() {
    assertThat(gap(50, 4, NONE, 0, 0, 0).thin()).hasSize(10);
    assertThat(gap(50, 5, NONE, 0, 0, 0).thin()).isEmpty();
    assertThat(gap(50, 0, NONE, 0, 0, 0).thin()).isEmpty();
    assertThat(gap(50, 0, NONE, 0, 0, 0).absent()).hasSize(10);
  }

  @Test
  void asManyAreNeededAsTheTargetLacks() {
    assertThat(gap(0, 0, NONE, 0, 0, 0).needed()).isEqualTo(100);
    assertThat(gap(30, 0, NONE, 0, 0, 0).needed()).isEqualTo(70);
    assertThat(gap(80, 5, NONE, 0, 0, 0).needed()).isZero();
  }

  @Test
  void poorResearchIsAskedForAgainThoughEnoughWasKept() {
    assertThat(gap(100, 9, new ResearchSuccess(200, 119), 0, 0, 0).needed()).isEqualTo(81);
    assertThat(gap(100, 9, new ResearchSuccess(200, 120), 0, 0, 0).needed()).isZero();
    assertThat(gap(100, 9, new ResearchSuccess(900, 100), 0, 0, 0).needed()).isEqualTo(100);
  }

  @Test
  void thePriorityIsTheSumThatIsPrinted() {
    assertThat(gap(0, 0, NONE, 0, 0, 0).priority()).isEqualTo(75);
    assertThat(gap(0, 0, NONE, 0, 0, 40).priority()).isEqualTo(63);
    assertThat(gap(50, 4, NONE, 0, 0, 0).priority()).isEqualTo(37.5);
    assertThat(gap(100, 9, NONE, 5, 0, 0).priority()).isEqualTo(5);
    assertThat(gap(100, 9, NONE, 0, 9, 0).priority()).isEqualTo(10);
    assertThat(gap(100, 9, new ResearchSuccess(100, 50), 0, 0, 0).priority()).isEqualTo(2.5);
    assertThat(gap(250, 9, NONE, 0, 0, 0).priority()).isZero();
  }
}
