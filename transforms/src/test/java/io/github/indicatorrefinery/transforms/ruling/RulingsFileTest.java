package io.github.indicatorrefinery.transforms.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.ruling.Ruling.Action;
import io.github.indicatorrefinery.transforms.tables.TableException;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class RulingsFileTest {
  private static final String ONE = "1".repeat(32);
  private static final String TWO = "2".repeat(32);
  private static final String THREE = "3".repeat(32);
  private static final String RSI = "relative_strength_index_rsi";

  @Test
  void readsATableWithItsColumnsInAnyOrder() throws IOException {
    Rulings read =
        read(
            """
            # of the last meeting
            who\taction\tpair\twhy\tother\tindicator

            ana\texclude\t%s\toff topic
            ben\tmerge\t%s\tthe same\t%s
            ben\tindicator\t%s\tit is on RSI\t\t%s
            """
                .formatted(ONE, TWO, THREE, THREE, RSI));

    assertThat(read.source()).isEqualTo("d.tsv");
    assertThat(read.rulings())
        .containsExactly(
            new Ruling(Action.EXCLUDE, ONE, null, null, "ana", "off topic", 4),
            new Ruling(Action.MERGE, TWO, THREE, null, "ben", "the same", 5),
            new Ruling(Action.INDICATOR, THREE, null, RSI, "ben", "it is on RSI", 6));
  }

  @Test
  void readsJsonLines() throws IOException {
    Rulings read =
        read(
            """
            {"action": "keep", "pair": "%s", "who": "ana", "why": "says more", "other": null}
            """
                .formatted(ONE));

    assertThat(read.rulings())
        .containsExactly(new Ruling(Action.KEEP, ONE, null, null, "ana", "says more", 1));
  }

  @Test
  void tellsEachMistakeWithItsLineAndWhatIsAllowed() {
    assertMistakes(
        """
        action\tpair\tother\tindicator\twho\twhy
        drop\t%1$s\t\t\tana\tbad
        exclude\t12ab\t\t\tana\tbad
        keep\t%1$s\t%2$s\t\tana\tgood
        merge\t%1$s\t\t\tana\tsame
        indicator\t%1$s\t\tno_such_slug\tana\tit is
        exclude\t%2$s\t\t\t\tbad
        exclude\t%2$s\t\t\tana\t
        exclude\t%2$s\t\t\tana\tbad\textra
        {"action": "exclude", "pair": 7}
        {"action": "exclude"
        """
            .formatted(ONE, TWO),
        "line 2: action \"drop\"; allowed is one of exclude, keep, merge, indicator",
        "line 3: pair \"12ab\"; allowed is the id of a pair, 32 hexadecimal digits",
        "line 4: other \"" + TWO + "\"; it is allowed with merge alone",
        "line 5: other \"\"; allowed is the id of a pair, 32 hexadecimal digits",
        "line 6: indicator \"no_such_slug\"; allowed is a slug of the catalog, such as "
            + Catalog.bundled().indicators().get(0).slug(),
        "line 7: who is missing; it says whose decision it is",
        "line 8: why is missing; it says the reason",
        "line 9: 7 columns; allowed are the 6 of the header",
        "line 10: field pair; allowed are texts under the names action, pair, other, indicator,"
            + " who, why, each once",
        "line 11: broken JSON; allowed is one object a line");
  }

  @Test
  void aTableNeedsItsHeader() {
    assertThatThrownBy(() -> read("exclude\t" + ONE + "\t\t\tana\tbad\n"))
        .hasMessageContaining("line 1: no decision and no header; allowed is a JSON object");
  }

  @Test
  void refusesDecisionsThatCannotAllHold() {
    assertMistakes(
        """
        action\tpair\tother\tindicator\twho\twhy
        exclude\t%1$s\t\t\tana\tbad
        keep\t%1$s\t\t\tben\tgood
        merge\t%2$s\t%1$s\t\tana\tsame
        """
            .formatted(ONE, TWO),
        "line 3: of pair "
            + ONE
            + " line 2 says exclude; allowed is one of exclude, keep and merge, and one indicator",
        "line 4: merges into pair "
            + ONE
            + ", which line 2 excludes; allowed is a pair that stays");
    assertMistakes(
        """
        action\tpair\tother\tindicator\twho\twhy
        merge\t%1$s\t%2$s\t\tana\tsame
        merge\t%2$s\t%1$s\t\tana\tsame
        """
            .formatted(ONE, TWO),
        "line 2: the merges lead in a circle back to pair "
            + ONE
            + "; allowed is a pair that stays",
        "line 3: the merges lead in a circle back to pair "
            + TWO
            + "; allowed is a pair that stays");
  }

  private static Rulings read(String text) throws IOException {
    return RulingsFile.read(new StringReader(text), "d.tsv", Catalog.bundled());
  }

  private static void assertMistakes(String text, String... expected) {
    TableException failure = catchThrowableOfType(TableException.class, () -> read(text));
    assertThat(failure.mistakes()).containsExactly(expected);
  }
}
