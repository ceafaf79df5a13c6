package io.github.indicatorrefinery.transforms.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CatalogRealDataTest {
  private static final Path DATA = Path.of(System.getProperty("refinery.realData"));

  @BeforeAll
  static void needsTheData() {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "no real data at " + DATA);
  }

  @Test
  void holdsEveryRowOfThePlanInItsOrder() throws IOException {
    List<String> plan = Files.readAllLines(DATA.resolve("catalog_227.tsv"));
    assertThat(Catalog.bundled().indicators())
        .extracting(
            one ->
                String.join(
                    "\t", one.session() + "", one.category(), one.subcategory(), one.name()))
        .isEqualTo(plan.subList(1, plan.size()));
  }
}
