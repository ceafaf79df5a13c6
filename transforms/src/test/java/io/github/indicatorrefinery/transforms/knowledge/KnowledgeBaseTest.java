package io.github.indicatorrefinery.transforms.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.formula.FormulaParser;
import io.github.indicatorrefinery.transforms.knowledge.reference.Alias;
import io.github.indicatorrefinery.transforms.knowledge.reference.Parameter;
import io.github.indicatorrefinery.transforms.knowledge.reference.Range;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import io.github.indicatorrefinery.transforms.knowledge.reference.Threshold;
import io.github.indicatorrefinery.transforms.knowledge.reference.Years;
import io.github.indicatorrefinery.transforms.tables.TableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class KnowledgeBaseTest {
  private static final String HEADER = "slug\tproperty\tname\tvalue\tsource\n";
  private static final String CMF = "chaikin_money_flow_cmf";
  private static final Catalog CATALOG = Catalog.bundled();

  @Test
  void tellsWhatStandsInTheFileWithItsSource() {
    Reference cmf =
        read(
                fact(CMF, "name", "", "Chaikin Money Flow"),
                fact(CMF, "kind", "", "volume"),
                fact(CMF, "input", "", "high|low|close|volume"),
                fact(CMF, "creator", "", "Marc Chaikin"),
                fact(CMF, "year", "", "1980..1989"),
                fact(CMF, "parameter", "n", "20|21"),
                fact(CMF, "range", "cmf", "-1..1"),
                fact(CMF, "threshold", "selling pressure", "-0.05|0"))
            .find(CMF)
            .orElseThrow();

    assertThat(cmf.naming().names()).containsExactly(stated("Chaikin Money Flow"));
    assertThat(cmf.naming().creators()).containsExactly(stated("Marc Chaikin"));
    assertThat(cmf.naming().years()).containsExactly(stated(new Years(1980, 1989)));
    assertThat(cmf.nature().kinds()).containsExactly(stated("volume"));
    assertThat(cmf.nature().inputs())
        .containsExactly(stated("high"), stated("low"), stated("close"), stated("volume"));
    assertThat(cmf.computation().parameters())
        .containsExactly(stated(new Parameter("n", List.of(20.0, 21.0))));
    assertThat(cmf.custom().ranges()).containsExactly(stated(new Range("cmf", -1, 1)));
    assertThat(cmf.custom().thresholds())
        .containsExactly(stated(new Threshold("selling pressure", List.of(-0.05, 0.0))));
  }

  @Test
  void putsDefinitionsAndOtherOutputsIntoExpressions() {
    Reference rsi =
        read(
                fact("relative_strength_index_rsi", "input", "", "close"),
                fact("relative_strength_index_rsi", "parameter", "n", "14"),
                fact("relative_strength_index_rsi", "formula", "rsi", "100 - 100 / (1 + rs)"),
                fact("relative_strength_index_rsi", "formula", "rs", "gain / 2"),
                fact("relative_strength_index_rsi", "variant", "rs: doubled", "rs * 2"),
                fact("relative_strength_index_rsi", "definition", "gain", "sma(close, n)"))
            .find("relative_strength_index_rsi")
            .orElseThrow();

    assertThat(rsi.computation().formula("rsi").orElseThrow().value().expression())
        .hasToString(parsed("100 - 100 / (1 + sma(close, n) / 2)"));
    assertThat(rsi.computation().variants())
        .singleElement()
        .satisfies(
            variant -> {
              assertThat(variant.value().output()).isEqualTo("rs");
              assertThat(variant.value().variant()).isEqualTo("doubled");
              assertThat(variant.value().expression()).hasToString(parsed("sma(close, n) / 2 * 2"));
            });
  }

  @Test
  void putsAliasesOfTheIndicatorFirstAndThoseOfItsNamesBeforeOthers() {
    KnowledgeBase knowledge =
        read(
            fact("*", "alias", "close", "closing price"),
            fact("*", "alias", "volume", "turnover"),
            fact(CMF, "input", "", "volume"),
            fact(CMF, "alias", "volume", "trading volume|vol"),
            fact("vortex_indicator", "input", "", "close"));

    assertThat(knowledge.find(CMF).orElseThrow().computation().aliases())
        .containsExactly(
            stated(new Alias("volume", List.of("trading volume", "vol"))),
            stated(new Alias("volume", List.of("turnover"))),
            stated(new Alias("close", List.of("closing price"))));
  }

  @Test
  void readsOpenAndUnboundedRanges() {
    Reference cmf =
        read(
                fact(CMF, "range", "a", "0.."),
                fact(CMF, "range", "b", "..1"),
                fact(CMF, "range", "c", "unbounded"))
            .find(CMF)
            .orElseThrow();

    assertThat(cmf.custom().ranges())
        .extracting(Stated::value)
        .containsExactly(
            new Range("a", 0, Double.POSITIVE_INFINITY),
            new Range("b", Double.NEGATIVE_INFINITY, 1),
            new Range("c", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  @Test
  void passesOverCommentsAndBlankLines() {
    assertThat(read("# why\n\n" + fact(CMF, "kind", "", "volume")).references()).hasSize(1);
  }

  @Test
  void knowsNothingOfOtherIndicators() {
    assertThat(read(fact(CMF, "kind", "", "volume")).find("floor_price")).isEmpty();
  }

  @Test
  void tellsEachKindOfMistakeAtOnceInTheOrderOfTheLines() {
    assertThat(
            mistakes(
                fact("no_such_indicator", "kind", "", "volume"),
                fact("*", "kind", "", "volume"),
                fact("*", "alias", "tide", "tide"),
                CMF + "\tkind\t\tvolume\t\n",
                fact(CMF, "kind", "", " "),
                fact(CMF, "colour", "", "red"),
                fact(CMF, "input", "", "close|volume"),
                fact(CMF, "parameter", "n", "twenty"),
                fact(CMF, "parameter", "Big N", "20"),
                fact(CMF, "range", "cmf", "0-100"),
                fact(CMF, "range", "cmf", "1..0"),
                fact(CMF, "year", "", "the 1980s"),
                fact(CMF, "formula", "cmf", "close +"),
                fact(CMF, "formula", "a", "tide / close"),
                fact(CMF, "formula", "b", "median_of(close)"),
                fact(CMF, "formula", "c", "sma(close)"),
                fact(CMF, "formula", "d", "d + 1"),
                fact(CMF, "formula", "close", "volume"),
                fact(CMF, "variant", "cmf", "close"),
                fact(CMF, "variant", "e: other", "close"),
                fact(CMF, "alias", "tide", "tide"),
                CMF + "\tkind\n"))
        .containsExactly(
            "line 2: unknown slug 'no_such_indicator'",
            "line 3: only an alias is of all indicators",
            "line 4: no indicator has a name 'tide'",
            "line 5: no source",
            "line 6: no value",
            "line 7: unknown property 'colour'",
            "line 9: 'twenty' is not a number",
            "line 10: parameter has name 'Big N', not like percent_k",
            "line 11: range '0-100' is neither like 0..100 nor unbounded",
            "line 12: range 1.0..0.0 is empty",
            "line 13: year 'the 1980s' is neither like 1978 nor like 1970..1989",
            "line 14: 'close +': At position 7: expected a number, a name or \"(\", found the end.",
            "line 15: 'tide' is neither a series, a parameter nor a definition",
            "line 16: 'median_of(close)': Unknown function \"median_of\".",
            "line 17: 'sma(close)': \"sma\" cannot have 1 arguments.",
            "line 18: 'd' is defined by itself",
            "line 19: name 'close' stands twice",
            "line 20: variant 'cmf' is not like 'output: name of the variant'",
            "line 21: variant 'e: other' is not like 'output: name of the variant'",
            "line 22: alias of unknown name 'tide'",
            "line 23: 2 fields under 5 columns");
  }

  @Test
  void tellsAWrongHeaderAndAnEmptyFile() {
    assertThatThrownBy(() -> KnowledgeBase.read(new StringReader("a\tb\n"), "k.tsv", CATALOG))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("k.tsv: 1 mistake")
        .hasMessageContaining("line 1: the header is not slug, property, name, value, source");
    assertThat(mistakes()).containsExactly("line 1: no facts");
  }

  @Test
  void travelsToAWorkerAndStaysEqual() throws IOException, ClassNotFoundException {
    KnowledgeBase knowledge = read(fact(CMF, "kind", "", "volume"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(knowledge);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      KnowledgeBase copy = (KnowledgeBase) in.readObject();
      assertThat(copy).isEqualTo(knowledge).hasSameHashCodeAs(knowledge);
      assertThat(copy.find(CMF)).isEqualTo(knowledge.find(CMF));
    }
  }

  @Test
  void noTextOfTheBundledOneTravels() {
    assertThat(SerializableUtils.serializeToByteArray(KnowledgeBase.bundled()).length)
        .isLessThan(500);
    assertThat(SerializableUtils.clone(KnowledgeBase.bundled())).isSameAs(KnowledgeBase.bundled());
  }

  private static String parsed(String formula) {
    return FormulaParser.parse(formula).toString();
  }

  private static List<String> mistakes(String... lines) {
    try {
      read(lines);
      return List.of();
    } catch (TableException e) {
      return e.mistakes();
    }
  }

  private static KnowledgeBase read(String... lines) {
    try {
      return KnowledgeBase.read(new StringReader(HEADER + String.join("", lines)), "test", CATALOG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fact(String slug, String property, String name, String value) {
    return String.join("\t", slug, property, name, value, "a book") + "\n";
  }

  private static <T> Stated<T> stated(T value) {
    return new Stated<>(value, "a book");
  }
}
