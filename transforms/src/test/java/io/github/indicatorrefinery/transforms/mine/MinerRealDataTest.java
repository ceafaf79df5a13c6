package io.github.indicatorrefinery.transforms.mine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.Attribution.Basis;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The totals that an earlier system, run by hand, found by topic. */
class MinerRealDataTest {
  private static final Miner MINER = new Miner(Catalog.bundled());
  private static final Map<String, Integer> PAIRS_BY_TOPIC = new TreeMap<>();
  private static final Map<String, Set<String>> SESSIONS_BY_TOPIC = new TreeMap<>();
  private static final Set<String> BY_QUESTION = new HashSet<>();

  /** Every topic of the export was judged by reading: 58 of its 180 are about one indicator. */
  private static final int BY_TOPIC_IN_ALL = 5_768;

  private record Asked(String session, String topic, String question) {}

  @BeforeAll
  static void mineTheExport() throws IOException {
    Path folder = Path.of(System.getProperty("refinery.realData"), "rag-export");
    Assumptions.assumeTrue(Files.isDirectory(folder), "no real data at " + folder);
    for (Asked asked : questions(folder.resolve("qa_pairs_rag_export_20251102_061144.json.gz"))) {
      Attribution attribution = MINER.attribute(asked.topic, asked.question);
      if (attribution.basis() == Basis.BY_TOPIC) {
        String primary = attribution.indicators().get(0);
        PAIRS_BY_TOPIC.merge(primary, 1, Integer::sum);
        SESSIONS_BY_TOPIC.computeIfAbsent(primary, slug -> new HashSet<>()).add(asked.session);
      } else if (attribution.basis() == Basis.BY_QUESTION) {
        BY_QUESTION.add(attribution.indicators().get(0));
      }
    }
  }

  @Test
  void findsTheIndicatorsWithSeveralSessions() {
    expect("simple_moving_average_sma", 300, 3);
    expect("weighted_moving_average_wma", 286, 3);
    expect("exponential_moving_average_ema", 296, 3);
    expect("relative_strength_index_rsi", 200, 2);
    expect("moving_average_convergence_divergence_macd", 197, 2);
    expect("bollinger_bands", 400, 4);
    expect("futures_open_interest", 200, 2);
  }

  @Test
  void findsTheIndicatorsWithOneSession() {
    List.of(
            "aroon_indicator",
            "average_true_range_atr",
            "ultimate_oscillator",
            "chaikin_money_flow_cmf",
            "money_flow_index_mfi",
            "volume_weighted_average_price_vwap",
            "accumulation_distribution_line",
            "chaikin_volatility",
            "historical_volatility",
            "standard_deviation",
            "volume_rate_of_change",
            "average_directional_index_adx",
            "commodity_channel_index_cci",
            "donchian_channels",
            "know_sure_thing_kst",
            "momentum_indicator",
            "on_balance_volume_obv",
            "rate_of_change_roc",
            "stochastic_oscillator_fast",
            "stochastic_oscillator_slow",
            "stochastic_oscillator_full",
            "vortex_indicator",
            "williams_r",
            "cme_institutional_positioning",
            "funding_rates",
            "liquidations_positioning",
            "options_analytics")
        .forEach(slug -> expect(slug, 100, 1));
    expect("ichimoku_cloud_chikou_span", 89, 1);
  }

  @Test
  void takesNoOtherTopicForAnIndicator() {
    assertThat(PAIRS_BY_TOPIC.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(BY_TOPIC_IN_ALL);
  }

  @Test
  void findsTheIndicatorsThatOnlyQuestionsName() {
    assertThat(BY_QUESTION)
        .contains(
            "parabolic_sar",
            "keltner_channels",
            "ease_of_movement_eom",
            "realized_cap",
            "exchange_inflow",
            "exchange_netflows",
            "network_hash_rate_pow_chains",
            "difficulty_adjustment",
            "sharpe_ratio",
            "skewness");
  }

  private static void expect(String slug, int pairs, int sessions) {
    assertThat(PAIRS_BY_TOPIC).containsEntry(slug, pairs);
    assertThat(SESSIONS_BY_TOPIC.get(slug)).as(slug).hasSize(sessions);
  }

  /** The questions of the export's pairs, each with the topic of its session. */
  private static List<Asked> questions(Path export) throws IOException {
    List<Asked> asked = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(export), 1 << 16);
        JsonParser json = new JsonFactory().createParser(in)) {
      String session = "";
      String topic = "";
      while (json.nextToken() != null) {
        if (json.currentToken() != JsonToken.FIELD_NAME) {
          continue;
        }
        switch (json.currentName()) {
          case "metadata", "rag_optimized" -> {
            json.nextToken();
            json.skipChildren();
          }
          case "session_id" -> session = json.nextToken() + json.getText();
          case "topic" -> topic = json.nextTextValue();
          case "question" -> asked.add(new Asked(session, topic, json.nextTextValue()));
          default -> json.nextToken();
        }
      }
    }
    return asked;
  }
}
