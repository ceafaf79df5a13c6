package io.github.indicatorrefinery.transforms.mine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.values.Attribution;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MinerPropertiesTest {
  private static final List<String> ROWS =
      List.of(
          "1\tA\tB\tSimple Moving Average\tSMA\t\tmoving average line\tsimple",
          "2\tA\tB\tWeighted Moving Average\tWMA\t\tmoving average line\tweighted",
          "3\tA\tB\tVolume Weighted Average Price\tVWAP",
          "4\tA\tB\tRate of Change\t\tROC\t\tmomentum",
          "5\tA\tB\tVolume Rate of Change\tVROC");
  private static final String[] WORDS =
      ("simple weighted moving average line volume price rate of change momentum SMA VWAP ROC the in"
              + " trading, AND")
          .split(" ");

  private static final Miner MINER = miner(ROWS);

  @Property
  void doesNotDependOnTheOrderOfTheRows(
      @ForAll("texts") String topic,
      @ForAll("texts") String question,
      @ForAll("orders") List<String> rows) {
    assertThat(miner(rows).attribute(topic, question)).isEqualTo(MINER.attribute(topic, question));
  }

  @Property
  void doesNotDependOnCaseSpacesAndQuotes(
      @ForAll("texts") String topic, @ForAll("texts") String question) {
    Attribution expected = MINER.attribute(topic, question);
    String shouted = '"' + question.toUpperCase(Locale.ROOT).replace(" ", " \t \u00A0") + '"';
    assertThat(MINER.attribute(topic.toLowerCase(Locale.ROOT), shouted)).isEqualTo(expected);
    assertThat(MINER.attribute("\u201C" + topic + "\u201D", question.replace(" ", "\" '")))
        .isEqualTo(expected);
  }

  @Property
  void takesAnyText(@ForAll String topic, @ForAll String question) {
    assertThat(MINER.attribute(topic, question).indicators())
        .hasSizeLessThanOrEqualTo(Attribution.MAX_INDICATORS)
        .doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(WORDS).list().ofMaxSize(12).map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<List<String>> orders() {
    return Arbitraries.shuffle(new ArrayList<>(ROWS));
  }

  private static Miner miner(List<String> rows) {
    String header = "session\tcategory\tsubcategory\tname\taliases\tgated\tshared\tcontext\n";
    try {
      return new Miner(Catalog.read(new StringReader(header + String.join("\n", rows)), "rows"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
