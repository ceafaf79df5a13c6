package io.github.indicatorrefinery.transforms.facts.claim.check;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

/** A small knowledge base, and what the checker says of an answer by it. */
final class Checked {
  static final String RSI = "relative_strength_index_rsi";
  static final String CCI = "commodity_channel_index_cci";
  static final String WILLIAMS = "williams_r";
  static final String MFI = "money_flow_index_mfi";
  static final String ADX = "average_directional_index_adx";
  static final String SOPR = "sopr_spent_output_profit_ratio";
  static final String PUELL = "puell_multiple";
  static final String HASH_RIBBONS = "hash_ribbons";
  static final String CMF = "chaikin_money_flow_cmf";
  static final String EMA = "exponential_moving_average_ema";
  static final String FAST = "stochastic_oscillator_fast";
  static final String SLOW = "stochastic_oscillator_slow";

  private static final KnowledgeBase KNOWLEDGE =
      knowledge(
          fact(RSI, "name", "", "Relative Strength Index"),
          fact(RSI, "creator", "", "J. Welles Wilder"),
          fact(RSI, "year", "", "1978"),
          fact(RSI, "parameter", "n", "14|9"),
          fact(RSI, "range", "rsi", "0..100"),
          fact(RSI, "threshold", "overbought", "70|80"),
          fact(RSI, "threshold", "oversold", "30|20"),
          fact(CCI, "name", "", "Commodity Channel Index"),
          fact(CCI, "not_meaning", "", "consumer confidence index"),
          fact(CCI, "year", "", "1980"),
          fact(CCI, "range", "cci", "unbounded"),
          fact(CCI, "threshold", "overbought", "100"),
          fact(CCI, "threshold", "oversold", "-100"),
          fact(WILLIAMS, "range", "percent_r", "-100..0"),
          fact(WILLIAMS, "threshold", "overbought", "-20|-10"),
          fact(WILLIAMS, "threshold", "oversold", "-80|-90"),
          fact(MFI, "creator", "", "Gene Quong|Avrum Soudack"),
          fact(ADX, "threshold", "strong trend", "25|20"),
          fact(ADX, "threshold", "weak trend", "20|25"),
          fact(SOPR, "threshold", "break even", "1"),
          fact(PUELL, "creator", "", "David Puell"),
          fact(PUELL, "threshold", "overvalued", "4"),
          fact(PUELL, "threshold", "undervalued", "0.5"),
          fact(HASH_RIBBONS, "parameter", "n_fast", "30"),
          fact(HASH_RIBBONS, "parameter", "n_slow", "60"),
          fact(CMF, "name", "", "Chaikin Money Flow"),
          fact(CMF, "not_meaning", "", "crypto market fear"),
          fact(CMF, "range", "cmf", "-1..1"),
          fact(EMA, "name", "", "Exponential Moving Average"),
          fact(FAST, "parameter", "n", "14"),
          fact(SLOW, "parameter", "n", "5"));

  private Checked() {}

  /** What the checker finds in an answer about one indicator. */
  static List<Fact> facts(String slug, String answer) {
    return new ClaimChecker(KNOWLEDGE, Catalog.bundled()).check(List.of(slug), answer);
  }

  /** The verdicts on what an answer states, in its order. */
  static List<Fact.Verdict> verdicts(String slug, String answer) {
    return facts(slug, answer).stream().map(Fact::verdict).toList();
  }

  private static String fact(String slug, String property, String name, String value) {
    return String.join("\t", slug, property, name, value, "a book");
  }

  private static KnowledgeBase knowledge(String... facts) {
    String text = "slug\tproperty\tname\tvalue\tsource\n" + String.join("\n", facts);
    try {
      return KnowledgeBase.read(new StringReader(text), "test", Catalog.bundled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
