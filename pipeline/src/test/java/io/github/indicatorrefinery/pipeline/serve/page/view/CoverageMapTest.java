package io.github.indicatorrefinery.pipeline.serve.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageMapTest {
  private static IndicatorLine indicator(String name, String subcategory, int kept) {
    return new IndicatorLine(name, name, true, "On-Chain", subcategory, kept);
  }

  @Test
  void keepsTheOrderOfTheCatalogAndLeavesTopicsOut() {
    CoverageMap map =
        CoverageMap.of(
            List.of(
                indicator("b", "Supply", 3),
                indicator("a", "Fees", 0),
                indicator("c", "Supply", 0),
                new IndicatorLine("t", "t", false, "", "", 9)));

    assertThat(map.indicators()).isEqualTo(3);
    assertThat(map.covered()).isEqualTo(1);
    assertThat(map.categories().get(0).subcategories())
        .extracting(CoverageMap.Subcategory::name)
        .containsExactly("Supply", "Fees");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "9,1", "10,2", "50,3", "100,4", "199,4", "200,5", "9999,5"})
  void bandsBeginWhereTheirNamesSay(int kept, int band) {
    assertThat(CoverageMap.band(kept)).isEqualTo(band);
    assertThat(CoverageMap.BAND_NAMES.get(band)).isNotEmpty();
  }
}
