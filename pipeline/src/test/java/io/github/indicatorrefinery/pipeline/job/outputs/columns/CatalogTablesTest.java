package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.NamedRow;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.CatalogTables.CatalogSession;
import io.github.indicatorrefinery.pipeline.job.outputs.columns.CatalogTables.Topic;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTablesTest {
  @Test
  void tellsOfASession() {
    assertThat(
            NamedRow.of(
                CatalogTables.sessions(), new CatalogSession(7, "Trend; Cycle", "Averages", 5)))
        .containsExactly(
            "session_id: 7",
            "session_number: 7",
            "category: Trend; Cycle",
            "subcategory: Averages",
            "total_indicators: 5");
  }

  @Test
  void tellsOfAnIndicator() {
    Indicator.Spoken spoken =
        new Indicator.Spoken(List.of(), List.of(), List.of(), List.of(), List.of());
    Indicator indicator =
        new Indicator(7, "Trend", "Averages", "SMA", "SMA (Averages)", "sma_averages", spoken);

    assertThat(NamedRow.of(CatalogTables.indicators(), indicator))
        .containsExactly(
            "indicator_name: SMA (Averages)",
            "indicator_slug: sma_averages",
            "session_number: 7",
            "category: Trend",
            "subcategory: Averages",
            "is_catalog: true",
            "catalog_name: SMA");
  }

  @Test
  void tellsOfATopic() {
    assertThat(NamedRow.of(CatalogTables.topics(), new Topic("bitcoin_history", "Bitcoin history")))
        .containsExactly(
            "indicator_name: Bitcoin history",
            "indicator_slug: bitcoin_history",
            "session_number: 0",
            "is_catalog: false");
  }
}
