package io.github.indicatorrefinery.transforms.mine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that hold an abbreviation, of an indicator or of another field. */
class NameSensesTest {
  private static final Miner MINER = new Miner(Catalog.bundled());

  @ParameterizedTest
  @CsvSource({"first, 0.97, 1", "held-out, 0.97, 1", "new, 0.8, 1", "languages, 1, 1"})
  void tellsTheIndicatorFromItsNamesakes(String set, double minPrecision, double minRecall)
      throws IOException {
    int agreed = 0;
    int mined = 0;
    int labelled = 0;
    for (String[] line : lines(set)) {
      TreeSet<String> wanted =
          new TreeSet<>(line[1].isEmpty() ? List.of() : List.of(line[1].split("\\|", -1)));
      TreeSet<String> found = new TreeSet<>(MINER.attribute("", line[2]).indicators());
      labelled += wanted.size();
      mined += found.size();
      found.retainAll(wanted);
      agreed += found.size();
    }
    System.out.printf(
        "name_senses.tsv, %s: precision %.3f (%d of %d), recall %.3f (%d of %d)%n",
        set, (double) agreed / mined, agreed, mined, (double) agreed / labelled, agreed, labelled);

    assertThat((double) agreed / mined).isGreaterThanOrEqualTo(minPrecision);
    assertThat((double) agreed / labelled).isGreaterThanOrEqualTo(minRecall);
  }

  private static List<String[]> lines(String set) throws IOException {
    try (InputStream in = NameSensesTest.class.getResourceAsStream("name_senses.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(set + "\t"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
