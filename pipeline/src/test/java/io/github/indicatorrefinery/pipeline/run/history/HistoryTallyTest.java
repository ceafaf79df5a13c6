package io.github.indicatorrefinery.pipeline.run.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.CatalogSessions;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Fresh;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Topics;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTallyTest {
  private static final String CATALOG =
      """
      session\tcategory\tsubcategory\tname\tslug\taliases
      1\tTrend\tTrend\tMoving Average\tma\tMA
      1\tTrend\tTrend\tFunding Rates\tfunding\tfunding rate
      2\tTrend\tTrend\tOpen Interest\tinterest\tOI
      3\tTrend\tTrend\tHash Rate\thash_rate\thashrate
      """;

  @Test
  void indicatorsCountFromEightyPairsByTopicOn() throws IOException {
    HistoryTally tally = new HistoryTally(Set.of());
    add(80, "ma", "by_topic", "kept", tally);
    add(79, "funding", "by_topic", "kept", tally);
    add(200, "interest", "by_question", "kept", tally);
    add(200, "topic_wallets", "none", "kept", tally);

    assertThat(tally.topics(catalog())).isEqualTo(new Topics(1, 80, 1, 79, 4));
    assertThat(tally.fresh()).isEqualTo(new Fresh(559, 559, 80));
    assertThat(tally.sessions(catalog())).isEqualTo(new CatalogSessions(1, 1, 1));
  }

  @Test
  void newIsWhatTheRunBeforeDidNotRead() {
    HistoryTally tally = new HistoryTally(Set.of("ma0", "ma1", "left out"));
    add(90, "ma", "by_topic", "duplicate", tally);

    assertThat(tally.read()).isEqualTo(90);
    assertThat(tally.fresh()).isEqualTo(new Fresh(88, 0, 88));
    assertThat(tally.gone()).isEqualTo(1);
  }

  @Test
  void onlyTheTimesOfNewPairsTellHowLongTheyTook() {
    HistoryTally tally = new HistoryTally(Set.of("old"));
    tally.add(fate("old", "ma", "by_topic", "kept"), "2025-03-01 09:30:00");
    tally.add(fate("one", "ma", "by_topic", "kept"), "2025-03-01 10:00:00");
    tally.add(fate("two", "ma", "by_topic", "kept"), "2025-03-01 10:15:00");
    tally.add(fate("three", "ma", "by_topic", "kept"), null);

    assertThat(tally.hours().hours()).isEqualTo(0.25);
  }

  private static void add(
      int pairs, String indicator, String attribution, String outcome, HistoryTally tally) {
    for (int i = 0; i < pairs; i++) {
      tally.add(fate(indicator + i, indicator, attribution, outcome), null);
    }
  }

  private static PairFate fate(String id, String indicator, String attribution, String outcome) {
    return new PairFate(id, indicator, attribution, outcome, null, null, "review", 60.0, 1L, null);
  }

  private static Catalog catalog() throws IOException {
    return Catalog.read(new StringReader(CATALOG), "catalog.tsv");
  }
}
