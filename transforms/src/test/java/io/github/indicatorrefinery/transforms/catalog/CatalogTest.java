package io.github.indicatorrefinery.transforms.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.indicatorrefinery.transforms.tables.TableException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.beam.sdk.util.SerializableUtils;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private static final String HEADER =
      "session\tcategory\tsubcategory\tname\tslug\taliases\tgated\tshared\tcontext\tnot\n";

  @Test
  void bundlesTheWholePlan() {
    List<Indicator> indicators = Catalog.bundled().indicators();
    assertThat(indicators).hasSize(227);
    assertThat(indicators.stream().map(Indicator::name).distinct()).hasSize(224);
    assertThat(indicators.stream().map(Indicator::session).distinct()).hasSize(45);
  }

  @Test
  void tellsNamesThatStandTwiceApartByTheirSubcategory() {
    assertThat(Catalog.bundled().indicators())
        .filteredOn(one -> one.name().equals("Realized Price"))
        .extracting(Indicator::slug, Indicator::displayName)
        .containsExactly(
            Tuple.tuple(
                "realized_price_profit_loss_metrics", "Realized Price (Profit/Loss Metrics)"),
            Tuple.tuple("realized_price_realized_metrics", "Realized Price (Realized Metrics)"));
  }

  @Test
  void needsNoMoreThanSessionCategorySubcategoryAndName() {
    Catalog catalog =
        read(
            "\uFEFFname\tSession\tcategory\tsubcategory\r\n\n# mine\nMoon Phase (MP)\t3\tSky\tNight\r\n");
    Indicator only = catalog.indicators().get(0);
    assertThat(only.slug()).isEqualTo("moon_phase_mp");
    assertThat(only.session()).isEqualTo(3);
    assertThat(only.spoken().aliases()).containsExactly("Moon Phase (MP)");
    assertThat(catalog.find("moon_phase_mp")).contains(only);
  }

  @Test
  void saysEveryMistakeWithItsLine() {
    String text =
        HEADER.replace("subcategory\t", "").replace("not", "nots")
            + "zero\tA\tFirst\tfirst\tf1|f1\n"
            + "2\tA\t\tBad Slug\n"
            + "3\tA\tThird\tfirst\tF-1\n"
            + "4\tA\tFourth\ttopic_x\n"
            + "5\tA\tFifth\t\t\tgate\talone\t\t\textra\ttoo many\n";
    assertThat(mistakes(text))
        .containsExactly(
            "line 1: missing column 'subcategory'",
            "line 1: unknown column 'nots'; known are session, category, subcategory, name, slug,"
                + " aliases, gated, shared, context, not",
            "line 2: session 'zero' is not a whole number of 1 or more",
            "line 2: 'f1' stands twice in this row",
            "line 3: empty name",
            "line 3: slug 'Bad Slug' is not [a-z0-9_]+ of at most 80 characters, not beginning with"
                + " topic_",
            "line 4: slug 'first' is that of line 2",
            "line 5: slug 'topic_x' is not [a-z0-9_]+ of at most 80 characters, not beginning with"
                + " topic_",
            "line 6: 11 fields under 9 columns",
            "line 6: gated names need context words",
            "line 6: shared name 'alone' is shared with no other row");
  }

  @Test
  void refusesAnAliasThatTwoRowsClaim() {
    String text =
        HEADER
            + "1\tA\tB\tSun Spots\t\tspots|sun-spot count\n"
            + "2\tA\tB\tMoon Spots\t\tSPOT\t\tSun Spot\n";
    assertThat(mistakes(text))
        .containsExactly(
            "line 3: 'SPOT' belongs to line 2",
            "line 3: shared name 'sun spot' belongs to line 2 alone");
  }

  @Test
  void refusesNamesThatNothingCanTellApart() {
    String text =
        HEADER
            + "1\tA\tB\tTide\n"
            + "1\tA\tB\tTide\n"
            + "2\tA\tB\tEbb\t\t\tlow|water\t%%\n"
            + "2\tA\tB\tFlow\t\t\t\tcurrent\n";
    assertThat(mistakes(text))
        .containsExactly(
            "line 3: slug 'tide_b' is that of line 2",
            "line 3: display name 'tide b' is that of line 2",
            "line 4: gated names need context words",
            "line 4: a shared name has no letter or digit",
            "line 5: shared name 'current' is shared with no other row");
  }

  @Test
  void refusesAFileWithoutRows() {
    assertThat(mistakes("")).singleElement().asString().startsWith("line 1: no header line");
    assertThat(mistakes(HEADER)).containsExactly("line 1: no indicators under the header");
  }

  @Test
  void travelsToAWorker() {
    Catalog catalog = read(HEADER + "1\tA\tB\tTide\n");
    Catalog copy = SerializableUtils.clone(catalog);
    assertThat(copy).isEqualTo(catalog);
    assertThat(copy.indicators()).isEqualTo(catalog.indicators());
  }

  @Test
  void noTextOfTheBundledOneTravels() {
    assertThat(SerializableUtils.serializeToByteArray(Catalog.bundled()).length).isLessThan(500);
    assertThat(SerializableUtils.clone(Catalog.bundled())).isSameAs(Catalog.bundled());
  }

  private static List<String> mistakes(String text) {
    return catchThrowableOfType(TableException.class, () -> read(text)).mistakes();
  }

  private static Catalog read(String text) {
    try {
      return Catalog.read(new StringReader(text), "test catalog");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
