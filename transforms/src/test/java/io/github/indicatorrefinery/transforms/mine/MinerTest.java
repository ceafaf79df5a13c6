package io.github.indicatorrefinery.transforms.mine;

import static io.github.indicatorrefinery.transforms.values.Attribution.Basis.BY_QUESTION;
import static io.github.indicatorrefinery.transforms.values.Attribution.Basis.BY_TOPIC;
import static io.github.indicatorrefinery.transforms.values.Attribution.Basis.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.values.Attribution;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinerTest {
  private static final Miner MINER = new Miner(Catalog.bundled());

  @Test
  void givesAllPairsOfATopicToItsIndicatorAndAddsWhatTheQuestionNames() {
    Attribution attribution =
        MINER.attribute(
            "Relative Strength Index mastery", "Which MACD and OBV readings confirm it, or ATR?");
    assertThat(attribution)
        .isEqualTo(
            new Attribution(
                List.of(
                    "relative_strength_index_rsi",
                    "moving_average_convergence_divergence_macd",
                    "on_balance_volume_obv"),
                BY_TOPIC));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          slope of the MACD histogram             | moving_average_convergence_divergence_macd
          MVRV above 3.7 in a bull market         | mvrv_ratio_market_value_to_realized_value
          which hardware wallet is safest?        | ''
          capital gains tax on coins that I sold  | ''
          NEAR staking rewards a year             | staking_yield_pos
          """)
  void readsAQuestionByItselfThatLeavesTheOneIndicatorOfItsSession(String question, String slug) {
    Attribution attribution = MINER.attribute("RSI mastery cryptocurrency", question);

    assertThat(attribution.isAside()).isTrue();
    assertThat(attribution.basis()).isEqualTo(slug.isEmpty() ? NONE : BY_QUESTION);
    assertThat(attribution.indicators()).isEqualTo(slug.isEmpty() ? List.of() : List.of(slug));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Does MACD confirm it?",
        "Combining with Bollinger Bands",
        "RSI and taxes",
        "smoothing after a gap",
        "relative weakness against strength in OBV",
        "best settings for day trading"
      })
  void keepsWithItsSessionWhatMayBeAboutItsIndicator(String question) {
    Attribution attribution = MINER.attribute("RSI mastery cryptocurrency", question);

    assertThat(attribution.basis()).isEqualTo(BY_TOPIC);
    assertThat(attribution.indicators().get(0)).isEqualTo("relative_strength_index_rsi");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pi Cycle Top Indicator | Which window has the longer SMA?
          Puell Multiple         | Is mining revenue counted in dollars?
          Keltner Channels       | smoothing of the ATR
          """)
  void keepsWithItsSessionAQuestionOnWhatItsIndicatorIsMadeOf(String topic, String question) {
    assertThat(MINER.attribute(topic, question).basis()).isEqualTo(BY_TOPIC);
  }

  @Test
  void countsWhatIsOfAKindAsPartOfASessionOnTheKind() {
    assertThat(MINER.attribute("Momentum Indicator", "MACD patterns").basis()).isEqualTo(BY_TOPIC);
  }

  @Test
  void leavesWalletsWithAnIndicatorThatCountsThem() {
    assertThat(MINER.attribute("Exchange Netflows", "which cold wallets count?").isAside())
        .isFalse();
  }

  @Test
  void readsEachQuestionWhereTheTopicNamesSeveral() {
    String topic = "Exchange Inflow Exchange Outflow Active Addresses";
    assertThat(MINER.attribute(topic, "how exchange outflow follows active addresses"))
        .isEqualTo(
            new Attribution(List.of("exchange_outflow", "active_addresses_daily"), BY_QUESTION));
    assertThat(MINER.attribute(topic, "what else moves prices?"))
        .isEqualTo(new Attribution(List.of(), NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Multi-timeframe volatility analysis",
        "FOMO and FUD in crypto",
        "Technical Analysis Moving Average Crossover systems",
        "Technical Analysis Moving Average Combination Strategies",
        "Liquidity mining incentives",
        "Psychology of the market momentum",
        "diversity of investors",
        "Impact of slippage on arbitrage between several exchanges",
        "Stochastic oscillator applications",
        "Pi Cycle top and bottom indicators",
        "Exchange Reserve",
        "CRYPTO INDICATOR Stablecoin Dominance",
        "Inflation rates and the wider economy",
        ""
      })
  void doesNotTakeATopicForAnIndicator(String topic) {
    assertThat(MINER.topic(topic).subject()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Volume Weighted Average Price VWAP technical indicator | volume_weighted_average_price_vwap
          Technical Analysis Weighted Moving Average             | weighted_moving_average_wma
          Stochastic Oscillator (Full) crypto trading            | stochastic_oscillator_full
          Ichimoku Cloud Chikou Span trading                     | ichimoku_cloud_chikou_span
          Ichimoku Cloud (Kijun-sen)                             | ichimoku_cloud_kijun_sen
          DERIVATIVES CME & Institutionals                       | cme_institutional_positioning
          DERIVATIVES Funding Rates                              | funding_rates
          CRYPTO INDICATOR Bitcoin Dominance (BTC.D)             | bitcoin_dominance_btc_d
          CRYPTO INDICATOR Inflation Rate                        | inflation_rate
          CRYPTO INDICATOR Liveliness (ratio of CDD to total coin days) | liveliness_ratio_of_cdd_to_total_coin_days
          bitcoin_dominance_btc.d                                | bitcoin_dominance_btc_d
          liquidations_positioning                               | liquidations_positioning
          Volume Rate of Change technical indicator              | volume_rate_of_change
          """)
  void takesATopicThatIsAboutOneIndicator(String topic, String slug) {
    assertThat(MINER.topic(topic).subject()).contains(slug);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          open interest in crypto                   | futures_open_interest
          open interest of options                  | open_interest_futures_options
          open interest at the CME                  | cme_futures_open_interest
          funding rate arbitrage                    | funding_rates
          funding rate of a perpetual swap          | funding_rates_perpetual_futures
          stochastic oscillator setups              | stochastic_oscillator_fast
          a slow stochastic oscillator              | stochastic_oscillator_slow
          ichimoku cloud for beginners              | ichimoku_cloud_tenkan_sen
          pi cycle theory                           | pi_cycle_top_indicator
          pi cycle at a market bottom               | pi_cycle_bottom_indicator
          MVRV ratio in practice                    | mvrv_ratio_market_value_to_realized_value
          market cap to realized cap over time      | market_cap_to_realized_cap_ratio_mvrv
          alt season rotation                       | alt_season_index
          altcoin season rotation                   | altcoin_season_index
          exchange reserve trends                   | exchange_reserve_holder_behavior
          active addresses per month                | active_addresses_monthly
          """)
  void tellsIndicatorsOfOneNameApartByContextElseTakesTheFirst(String question, String slug) {
    assertThat(MINER.attribute("anything", question).indicators()).first().isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What does Volume Weighted Average Price say?     | volume_weighted_average_price_vwap
          a volume-weighted moving average                 | NULL
          Stochastic RSI settings                          | NULL
          stochastic volatility models                     | NULL
          Suspicious activity reporting (SAR) duties       | NULL
          the SAR trend filter                             | parabolic_sar
          a czar of sar and il                             | NULL
          customer due diligence (CDD) of coin dealers     | NULL
          the MVRV Z-score                                 | mvrv_ratio_market_value_to_realized_value
          a Z-score of returns                             | z_score
          trader fear and greed                            | NULL
          in relative, strength index funds                | NULL
          double exponential moving average                | NULL
          """)
  void readsWholeNamesOnlyAndTheLongestFirst(String question, String slug) {
    List<String> expected = slug.equals("NULL") ? List.of() : List.of(slug);
    assertThat(MINER.attribute("", question).indicators()).isEqualTo(expected);
  }

  @Test
  void takesATopicOfAnIndicatorsNameForThatIndicator() {
    assertThat(Catalog.bundled().indicators())
        .filteredOn(one -> one.displayName().equals(one.name()))
        .allSatisfy(
            one ->
                assertThat(List.of("CRYPTO INDICATOR " + one.name(), one.name() + " trading guide"))
                    .allSatisfy(
                        topic -> assertThat(MINER.topic(topic).subject()).contains(one.slug())));
  }

  @Test
  void keepsASharedNameWithTheTopicsOwnIndicator() {
    assertThat(MINER.attribute("Stochastic Oscillator Slow", "stochastic oscillator in ranges"))
        .isEqualTo(new Attribution(List.of("stochastic_oscillator_slow"), BY_TOPIC));
  }

  @Test
  void followsAnotherCatalog() throws IOException {
    Catalog catalog =
        Catalog.read(
            new StringReader(
                """
                session\tcategory\tsubcategory\tname\taliases\tgated\tshared\tcontext
                1\tSea\tTides\tTide Height\thigh water\t\twater level\tharbour
                2\tSea\tTides\tRiver Gauge\t\t\twater level\triver
                3\tSky\tLight\tMoon Phase\tlunation|=MP\tphase\t\tmoon
                """),
            "tides");
    Miner miner = new Miner(catalog);
    assertThat(miner.attribute("High water in autumn", "RSI?").indicators())
        .containsExactly("tide_height");
    assertThat(miner.attribute("Water level", "the water level of a river").indicators())
        .containsExactly("river_gauge");
    assertThat(miner.attribute("", "the phase of the moon, MP, mp").indicators())
        .containsExactly("moon_phase");
    assertThat(miner.attribute("", "a phase, RSI").basis()).isEqualTo(NONE);
  }
}
