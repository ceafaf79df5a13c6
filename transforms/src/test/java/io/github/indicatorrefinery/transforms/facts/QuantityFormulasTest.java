package io.github.indicatorrefinery.transforms.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.values.Fact;
import io.github.indicatorrefinery.transforms.values.Fact.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas whose quantities have names that hold the words of operations; rightly or not. */
class QuantityFormulasTest {
  private static final FormulaChecker CHECKER = new FormulaChecker(KnowledgeBase.bundled());

  private record Line(String set, String verdict, String slug, String answer) {}

  @ParameterizedTest
  @CsvSource({"first, 1, 61, 31", "held-out, 0, 57, 30"})
  void accusesTheWrongOnesAlone(String set, int maxAccused, int minConfirmed, int minFound)
      throws IOException {
    int accused = 0;
    int confirmed = 0;
    int found = 0;
    int right = 0;
    int wrong = 0;
    for (Line line : lines(set)) {
      List<Verdict> verdicts =
          CHECKER.check(List.of(line.slug()), line.answer()).stream().map(Fact::verdict).toList();
      boolean isAccused = verdicts.contains(Verdict.WRONG);
      if (line.verdict().equals("wrong")) {
        wrong++;
        found += isAccused ? 1 : 0;
      } else {
        right++;
        accused += isAccused ? 1 : 0;
        confirmed +=
            verdicts.contains(Verdict.CORRECT) || verdicts.contains(Verdict.VARIANT) ? 1 : 0;
      }
    }
    System.out.printf(
        "quantity_formulas.tsv, %s: of %d right ones %d are accused and %d confirmed, of %d wrong ones %d are found%n",
        set, right, accused, confirmed, wrong, found);

    assertThat(accused).isLessThanOrEqualTo(maxAccused);
    assertThat(confirmed).isGreaterThanOrEqualTo(minConfirmed);
    assertThat(found).isGreaterThanOrEqualTo(minFound);
  }

  private static List<Line> lines(String set) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                QuantityFormulasTest.class.getResourceAsStream("/facts/quantity_formulas.tsv"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> line.startsWith(set + "\t"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Line(cells[0], cells[1], cells[2], cells[3].replace("\\n", "\n")))
          .toList();
    }
  }
}
